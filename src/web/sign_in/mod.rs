//! How staff come in and leave: a password and a code, an invitation, and the first administrator.

mod code;
mod join;
mod leave;
mod limits;
mod password;
mod set_up;

use domain::actor::{Role, Roles};

use super::Routes;

pub(super) fn routes(routes: Routes) -> Routes {
    routes
        .get("/desk/sign-in", password::page)
        .post("/desk/sign-in", password::check)
        .get("/desk/sign-in/code", code::page)
        .post("/desk/sign-in/code", code::check)
        .post("/desk/sign-out", leave::leave)
        .get("/desk/join/{token}", join::page)
        .post("/desk/join/{token}", join::join)
        .get("/set-up", set_up::page)
        .post("/set-up", set_up::begin)
}

/// The page that somebody with these roles begins on.
pub(super) fn home(roles: &Roles) -> &'static str {
    if roles.works_cases() {
        "/desk"
    } else if roles.has(Role::Manager) {
        "/insight"
    } else {
        "/admin"
    }
}

/// The associated data of a sealed second factor.
fn totp_place(id: uuid::Uuid) -> String {
    format!("staff/sealed_totp/{id}")
}

/// Now, as codes count it.
fn unix(now: chrono::DateTime<chrono::Utc>) -> u64 {
    u64::try_from(now.timestamp()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn everybody_begins_where_their_role_leads() {
        let of = |roles: &[Role]| home(&Roles::of(roles.iter().copied()));
        assert_eq!(of(&[Role::Caseworker, Role::Manager]), "/desk");
        assert_eq!(of(&[Role::DataProtectionOfficer]), "/desk");
        assert_eq!(of(&[Role::Manager, Role::Administrator]), "/insight");
        assert_eq!(of(&[Role::Administrator]), "/admin");
    }
}
