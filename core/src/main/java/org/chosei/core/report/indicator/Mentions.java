package org.chosei.core.report.indicator;

import java.util.Optional;
import org.chosei.core.report.Category;
import org.chosei.core.report.Indicator.Mention;
import org.chosei.core.report.Indicator.Type;
import org.chosei.core.report.Passage;
import org.chosei.core.report.ReadingPolicy;
import org.chosei.core.report.address.EveryonesHosts;
import org.chosei.core.report.address.Hostname;
import org.chosei.core.report.address.NetworkAddress;
import org.chosei.core.report.address.SharedHosts;
import org.chosei.core.report.label.Meaning;
import org.chosei.core.report.scene.Statement;
import org.chosei.core.report.sentence.Sentence;
import org.chosei.core.report.spot.Spot;
import org.chosei.core.report.words.Phrase;
import org.chosei.core.report.words.PhraseBook;

/** What is named in a report and is no incident (counting rule 9). */
final class Mentions {
    private static final PhraseBook PHRASES = PhraseBook.of(Mentions.class);
    private static final Phrase HOUSE_KEEPING = PHRASES.phrase("house-keeping");

    private final ReadingPolicy policy;
    private final String senderDomain;

    Mentions(ReadingPolicy policy, String senderHost) {
        this.policy = policy;
        this.senderDomain = senderHost.isEmpty() ? "" : Hostname.registrable(senderHost);
    }

    /** Why this spot is only mentioned where the report speaks of {@code category}, or nothing. */
    Optional<Mention> of(Statement statement, int index, Category category) {
        Sentence sentence = statement.sentence();
        Spot spot = sentence.spots().get(index);
        if (spot.type() == Type.EMAIL || sentence.role() == Passage.Role.SIGNATURE) {
            return Optional.of(Mention.CONTACT);
        }
        if (spot.isHash()) {
            return Optional.empty();
        }
        if (isWithinAny(spot.host(), policy.ownDomains())) {
            return Optional.of(Mention.CONTACT);
        }
        if (!spot.defanged() && isHouseKeeping(spot.path())) {
            return Optional.of(Mention.CONTACT);
        }
        if (category == Category.SCAN && spot.isAddress() && MentionWords.isEngaged(sentence, spot)) {
            return Optional.of(Mention.REFERENCE);
        }
        if (category == Category.DOS && MentionWords.isReflector(sentence, spot)) {
            return Optional.of(Mention.ATTACKER_SIDE);
        }
        boolean own = category.isOfVictim();
        return byPlace(statement.meanings().get(index), own)
                .or(() -> AddressPairs.mention(sentence, index))
                .or(() -> MentionWords.mention(sentence, index, own))
                .or(() -> byName(spot, own));
    }

    private static Optional<Mention> byPlace(Meaning meaning, boolean own) {
        return switch (meaning) {
            case GENUINE -> own ? Optional.empty() : Optional.of(Mention.GENUINE_SITE);
            case CONTACT -> Optional.of(Mention.CONTACT);
            case REFERENCE -> Optional.of(Mention.REFERENCE);
            default -> Optional.empty();
        };
    }

    private Optional<Mention> byName(Spot spot, boolean own) {
        if (SharedHosts.shipped().tenant(spot.host(), spot.path()).isPresent()) {
            return Optional.empty();
        }
        if (EveryonesHosts.shipped().contains(spot.host())) {
            return Optional.of(Mention.USED_BY_EVERYONE);
        }
        if (spot.isAddress() && NetworkAddress.isNobody(spot.host())) {
            return Optional.of(Mention.USED_BY_EVERYONE);
        }
        if (own) {
            return Optional.empty();
        }
        if (policy.brands().ownerOf(spot.host()).isPresent()) {
            return Optional.of(Mention.GENUINE_SITE);
        }
        if (spot.isAddress()) {
            return Optional.empty();
        }
        return isSenders(spot.host()) && !spot.defanged() ? Optional.of(Mention.SENDER) : Optional.empty();
    }

    /** Pages that every organisation has for those it writes to. */
    private static boolean isHouseKeeping(String path) {
        return HOUSE_KEEPING.standsIn(path);
    }

    private boolean isSenders(String host) {
        return !senderDomain.isEmpty() && Hostname.isWithin(host, senderDomain);
    }

    private static boolean isWithinAny(String host, Iterable<String> domains) {
        for (String domain : domains) {
            if (Hostname.isWithin(host, domain)) {
                return true;
            }
        }
        return false;
    }
}
