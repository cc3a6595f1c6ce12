//! How many requests come in and how many are answered on time, for everybody, where the council turns it on. The
//! measures are those of the managers' pages. Numbers under five stand for so few people that they are not shown, and
//! neither is a number from which one of them could be worked out.

use axum::response::Response;
use chrono::{Datelike, NaiveDate};
use domain::language::Language;
use domain::measures::Answered;
use domain::said::Said;
use serde_json::{Value, json};

use crate::web::ask::{Anyone, Ask};
use crate::web::error::AppError;
use crate::web::insight::figures::{Figures, MONTHS};
use crate::web::view::View;

/// Numbers below this one are not shown.
const FEWEST: u32 = 5;

/// `GET /figures`
pub(super) async fn page(ask: Ask<Anyone>) -> Result<Response, AppError> {
    if !ask.app.council.public_figures {
        return Err(AppError::NotFound);
    }
    let figures = Figures::read(&ask).await?;
    let say = |said: &Said| ask.say(said);
    let months: Vec<Value> = figures
        .months
        .iter()
        .map(|(first, answered)| {
            json!({
                "month": month(ask.language, *first),
                "answered": say(&number(answered.all())),
                "in_time": say(&part(answered.in_time, answered.late)),
                "late": say(&part(answered.late, answered.in_time)),
            })
        })
        .collect();
    let context = json!({
        "today": ask.today,
        "open": say(&number(figures.open.open)),
        "late": say(&part(figures.open.late, figures.open.open - figures.open.late)),
        "share": figures.enough().then(|| share(figures.together)).flatten().as_ref().map(say),
        "answered": say(&number(figures.together.all())),
        "months": months,
        "looks_back": MONTHS,
    });
    View::new(&ask, "standing/figures.html", &ask.says("figures-title"))
        .show(&ask, context)
        .await
}

fn month(language: Language, first: NaiveDate) -> String {
    format!("{} {}", words::month(language, first), first.year())
}

/// A number that stands alone.
fn number(count: u32) -> Said {
    if count < FEWEST {
        Said::new("figures-few").with("fewest", FEWEST)
    } else {
        Said::new("figures-number").with("count", count)
    }
}

/// A number beside the rest of a whole that is shown too.
fn part(count: u32, rest: u32) -> Said {
    if count >= FEWEST && rest < FEWEST {
        Said::new("figures-at-least").with("count", count + rest - (FEWEST - 1))
    } else {
        number(count)
    }
}

/// The share answered on time. Where few were late, it is no more than what that tells.
fn share(answered: Answered) -> Option<Said> {
    let all = answered.all();
    if all < FEWEST || answered.in_time < FEWEST {
        return None;
    }
    if answered.late < FEWEST {
        let least = (all - (FEWEST - 1)) * 100 / all;
        return Some(Said::new("figures-share-at-least").with("share", least));
    }
    let percent = answered.percent()?;
    Some(Said::new("figures-share").with("share", format!("{percent:.0}")))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(said: &Said) -> String {
        words::say(Language::English, said)
    }

    #[test]
    fn no_number_under_five_is_shown_or_can_be_worked_out() {
        for all in 0..40_u32 {
            for late in 0..=all {
                let in_time = all - late;
                let cells = [
                    shown(&number(all)),
                    shown(&part(in_time, late)),
                    shown(&part(late, in_time)),
                ];
                let told: Vec<Option<u32>> = cells.iter().map(|cell| cell.parse().ok()).collect();
                for number in told.iter().flatten() {
                    assert!(*number >= FEWEST, "{cells:?}");
                }
                if let [Some(all), Some(some), None] | [Some(all), None, Some(some)] = told[..] {
                    panic!("{} of {all} can be worked out: {cells:?}", all - some);
                }
            }
        }
    }

    #[test]
    fn small_and_large_numbers_in_words() {
        assert_eq!(shown(&number(4)), "fewer than 5");
        assert_eq!(shown(&number(5)), "5");
        assert_eq!(shown(&number(1_234)), "1,234");
        assert_eq!(shown(&part(20, 3)), "at least 19");
        assert_eq!(shown(&part(3, 20)), "fewer than 5");
    }

    #[test]
    fn a_share_hides_how_few_were_late() {
        let of = |in_time, late| share(Answered { in_time, late }).map(|said| shown(&said));
        assert_eq!(of(3, 1), None);
        assert_eq!(of(90, 10).as_deref(), Some("90%"));
        assert_eq!(of(98, 2), of(96, 4));
        assert_eq!(of(98, 2).as_deref(), Some("at least 96%"));
    }
}
