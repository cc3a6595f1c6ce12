//! The pages that only a demonstration has: the cast, the clock, the mail. They belong to the staff's world, so that
//! signing in from them sets the staff's cookie.

mod clock;
mod mail;
mod stage;

use super::Routes;

pub(super) fn routes(routes: Routes) -> Routes {
    routes
        .get("/demo", stage::page)
        .post("/demo/sign-in", stage::sign_in)
        .post("/demo/clock", clock::move_on)
        .get("/demo/mail", mail::page)
}
