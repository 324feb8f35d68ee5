package org.chosei.core.account;

import static org.chosei.core.account.Permission.*;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** A person's or a token's place in the house; it stands for a fixed set of permissions. */
public enum Role {
    /** 当番: looks at what comes in, decides about incidents, drafts requests. */
    HANDLER(
            USE_DESK,
            SUBMIT_REPORTS,
            READ_REPORTS,
            DECIDE_REPORTS,
            READ_INCIDENTS,
            DECIDE_INCIDENTS,
            READ_REQUESTS,
            DRAFT_REQUESTS,
            READ_FIGURES,
            READ_DIRECTORY),
    /** 上席: a handler who also lets requests leave the house and edits the directory. */
    SENIOR(HANDLER, APPROVE_REQUESTS, EDIT_DIRECTORY),
    /** 分析: reads everything, writes and freezes editions. */
    ANALYST(
            USE_DESK,
            READ_REPORTS,
            READ_INCIDENTS,
            READ_REQUESTS,
            READ_FIGURES,
            WRITE_EDITIONS,
            FREEZE_EDITIONS,
            READ_DIRECTORY),
    /** 管理: may do everything. */
    ADMINISTRATOR(Permission.values()),
    /** 受付だけ: a machine that hands in reports. */
    INTAKE(SUBMIT_REPORTS);

    private final Set<Permission> permissions;

    Role(Permission... permissions) {
        EnumSet<Permission> held = EnumSet.noneOf(Permission.class);
        Collections.addAll(held, permissions);
        this.permissions = Collections.unmodifiableSet(held);
    }

    Role(Role less, Permission... more) {
        EnumSet<Permission> held = EnumSet.copyOf(less.permissions);
        Collections.addAll(held, more);
        this.permissions = Collections.unmodifiableSet(held);
    }

    public Set<Permission> permissions() {
        return permissions;
    }

    public boolean may(Permission permission) {
        return permissions.contains(permission);
    }
}
