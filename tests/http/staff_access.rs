//! Staff: no default sign-in, two factors, throttled guesses that cannot lock the owner out, access that ends at once.

use std::time::Duration;

use axum::http::StatusCode;
use domain::actor::Role;
use rightsdesk::clock::Clock;
use rightsdesk::credentials::tokens;
use rightsdesk::store::settings;

use crate::support::app::TestApp;
use crate::support::client::{Client, Page};
use crate::support::database::on_both_databases;

const PASSWORD: &str = "three quiet otters swim";

/// The code that an authenticator shows for that secret now.
fn code(town: &TestApp, secret: &str) -> String {
    let secret = totp_rs::Secret::try_from_base32(secret.replace(' ', "")).expect("a secret");
    let totp = totp_rs::Builder::new()
        .with_secret(secret)
        .with_step_duration(30)
        .build()
        .expect("an authenticator");
    totp.generate(u64::try_from(town.clock.now().timestamp()).unwrap())
        .to_string()
}

/// The secret on the page that enrols the second factor.
fn secret_on(page: &Page) -> String {
    let html = page.html();
    let at = html.find("secret=").expect("an otpauth address") + 7;
    html[at..]
        .chars()
        .take_while(char::is_ascii_alphanumeric)
        .collect()
}

/// A new colleague, from the administrator's page to the first sign-in; gives the secret of the second factor.
async fn joins(town: &TestApp, email: &str) -> String {
    let mut administrator = town.signed_in(Role::Administrator).await;
    let page = administrator.get("/admin/people").await;
    let fields = [
        ("name", "New Colleague"),
        ("email", email),
        ("roles", "caseworker"),
    ];
    let page = administrator
        .submit(&page, "/admin/people", &fields)
        .await
        .is(StatusCode::OK);
    let html = page.html();
    let at = html.find("/desk/join/").expect("the address to join at");
    let path: String = html[at..]
        .chars()
        .take_while(|c| !"\"< ".contains(*c))
        .collect();
    let mut colleague = town.visitor();
    let page = colleague.get(&path).await.is(StatusCode::OK);
    let secret = secret_on(&page);
    let code = code(town, &secret);
    colleague
        .submit(&page, "", &[("password", PASSWORD), ("code", &code)])
        .await
        .is(StatusCode::OK);
    town.visitor().get(&path).await.never_says("secret=");
    secret
}

async fn password(client: &mut Client, email: &str, password: &str) -> Page {
    let page = client.get("/desk/sign-in").await;
    client
        .submit(
            &page,
            "/desk/sign-in",
            &[("email", email), ("password", password)],
        )
        .await
}

on_both_databases! {
    async fn two_factors_let_in_and_a_code_works_once(db: TestDatabase) {
        let town = TestApp::on(&db).await;
        let secret = joins(&town, "new@council.example").await;
        town.clock.advance(Duration::from_secs(60));
        let now = code(&town, &secret);
        let mut client = town.visitor();
        let page = password(&mut client, "new@council.example", PASSWORD).await.is(StatusCode::OK);
        // With the password alone there is no way in.
        assert!(client.clone().get("/desk").await.path.contains("sign-in"));
        let wrong = client.submit(&page, "/code", &[("code", "000000")]).await;
        let wrong = wrong.is(StatusCode::UNPROCESSABLE_ENTITY);
        client.submit(&wrong, "/code", &[("code", &now)]).await.is(StatusCode::OK).says("My work");
        let mut again = town.visitor();
        let page = password(&mut again, "new@council.example", PASSWORD).await;
        again.submit(&page, "/code", &[("code", &now)]).await.is(StatusCode::UNPROCESSABLE_ENTITY);
        let spaced = format!("{} {}", &now[..3], &now[3..]);
        again.submit(&page, "/code", &[("code", &spaced)]).await.is(StatusCode::UNPROCESSABLE_ENTITY);
    }

    async fn a_wrong_password_and_an_unknown_address_look_the_same(db: TestDatabase) {
        let town = TestApp::on(&db).await;
        joins(&town, "new@council.example").await;
        let known = password(&mut town.visitor(), "new@council.example", "wrong").await;
        let unknown = password(&mut town.visitor(), "nobody@council.example", "wrong").await;
        let known = known.is(StatusCode::UNPROCESSABLE_ENTITY);
        let unknown = unknown.is(StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(known.text(), unknown.text());
        assert!(!known.html().contains("wrong\""), "a password is never put back into the page");
    }

    async fn guesses_are_slowed_and_the_owner_still_gets_in(db: TestDatabase) {
        let town = TestApp::with(&db, |setup| setup.behind_proxy = true).await;
        joins(&town, "new@council.example").await;
        let mut guesser = town.visitor().with_header("x-forwarded-for", "198.51.100.7");
        let mut refused = None;
        for n in 0..30 {
            let page = password(&mut guesser, "new@council.example", &format!("guess {n}")).await;
            if page.status == StatusCode::TOO_MANY_REQUESTS {
                refused = Some(page);
                break;
            }
        }
        let refused = refused.expect("the guesser is slowed").says("Wait before you try again");
        assert!(refused.headers.contains_key("retry-after"));
        let mut owner = town.visitor().with_header("x-forwarded-for", "203.0.113.9");
        password(&mut owner, "new@council.example", PASSWORD).await.is(StatusCode::OK);
    }

    async fn access_ends_at_the_next_page(db: TestDatabase) {
        let town = TestApp::on(&db).await;
        let mut colleague = town.signed_in(Role::Caseworker).await;
        colleague.get("/desk").await.is(StatusCode::OK);
        let id = town.person(Role::Caseworker).await;
        let mut administrator = town.signed_in(Role::Administrator).await;
        let page = administrator.get(&format!("/admin/people/{id}")).await.is(StatusCode::OK);
        administrator.submit(&page, &format!("/admin/people/{id}/disable"), &[]).await.is(StatusCode::OK);
        assert!(colleague.get("/desk").await.path.contains("sign-in"));
    }

    async fn the_last_administrator_stays(db: TestDatabase) {
        let town = TestApp::on(&db).await;
        let id = town.person(Role::Administrator).await;
        let mut administrator = town.signed_in(Role::Administrator).await;
        let page = administrator.get("/admin/people").await;
        let token = page.hidden("csrf").expect("a token");
        let path = format!("/admin/people/{id}/disable");
        let sent = administrator.send(axum::http::Method::POST, &path, Some(format!("csrf={token}"))).await;
        assert_eq!(sent.status, StatusCode::UNPROCESSABLE_ENTITY);
        administrator.get("/admin").await.is(StatusCode::OK);
    }

    async fn an_idle_sign_in_ends(db: TestDatabase) {
        let town = TestApp::on(&db).await;
        let mut officer = town.signed_in(Role::DataProtectionOfficer).await;
        town.clock.advance(Duration::from_secs(29 * 60));
        officer.get("/desk").await.is(StatusCode::OK).says("My work");
        town.clock.advance(Duration::from_secs(31 * 60));
        assert!(officer.get("/desk").await.path.contains("sign-in"));
    }

    async fn signing_out_clears_the_browser(db: TestDatabase) {
        let town = TestApp::on(&db).await;
        let mut officer = town.signed_in(Role::DataProtectionOfficer).await;
        let page = officer.get("/desk").await;
        let kept = officer.clone();
        let out = officer.post_form(&page, "/desk/sign-out", &[]).await;
        assert!(out.headers.contains_key("clear-site-data"));
        assert!(officer.cookies().is_empty(), "the cookie is still in the jar");
        assert!(kept.clone().get("/desk").await.path.contains("sign-in"), "the old cookie still works");
    }

    async fn set_up_is_closed_once_somebody_works_here(db: TestDatabase) {
        let town = TestApp::on(&db).await;
        let digest = tokens::digest(&tokens::normal_short_code("ABCD-EFGH-JKMN"));
        let ends = town.clock.now() + chrono::TimeDelta::hours(1);
        settings::keep_set_up_code(&town.app.store, &digest, ends).await.unwrap();
        town.visitor().get("/set-up").await.is(StatusCode::NOT_FOUND);
    }
}
