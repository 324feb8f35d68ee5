package org.chosei.server.intake;

import jakarta.servlet.http.HttpServletResponse;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.chosei.server.account.Public;
import org.chosei.server.directory.Organisations;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** The receipt, which later tells how the report fares: to whoever holds its secret address, and nothing that others reported. */
@Controller
class StatusPages {
    private final StatusLinks links;
    private final Reporters reporters;
    private final ReportProgress progress;
    private final Organisations organisations;
    private final ZoneId zone;

    StatusPages(
            StatusLinks links,
            Reporters reporters,
            ReportProgress progress,
            Organisations organisations,
            ZoneId deploymentZone) {
        this.links = links;
        this.reporters = reporters;
        this.progress = progress;
        this.organisations = organisations;
        this.zone = deploymentZone;
    }

    @Public
    @GetMapping("/report/status/{number:\\d{8}}/{secret}")
    String status(
            @PathVariable String number,
            @PathVariable String secret,
            Locale language,
            Model model,
            HttpServletResponse response) {
        response.setHeader("X-Robots-Tag", "noindex, nofollow");
        Messages.Message message =
                links.open(number, secret).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("number", organisations.ours().token(message.number()));
        model.addAttribute(
                "at",
                DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm zzz", language)
                        .format(message.arrivedAt().atZone(zone)));
        model.addAttribute("stage", progress.of(message.id()));
        model.addAttribute("stages", ReportProgress.Stage.values());
        model.addAttribute("reporter", reporters.of(List.of(message.id())).get(message.id()));
        return "public/received";
    }
}
