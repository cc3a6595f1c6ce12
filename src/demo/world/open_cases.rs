//! Cases that are open when the demonstration begins, one of each kind of state. The most telling come first, so that
//! a small world has them too.

use domain::facts::{About, Channel, Outcome, Told};
use domain::needs::{Avoid, Format, Needs};
use domain::right::Right;

use super::plan::{Act, Calendar, Plan};
use super::residents::{by_email, by_post, sample};
use crate::demo::cast::Hand;

/// What everybody meets first: due soon, late, paused, new, due today, waiting for proof.
pub(super) fn in_hand(c: &Calendar<'_>) -> Vec<Plan> {
    vec![
        Plan::online(by_email("Hannah Whitcombe", "hannah.whitcombe"), Right::Access, c.due_in(Right::Access, 3),
            "A copy of everything you hold about my council tax account, and the notes of my two phone calls.")
            .in_area(5).day(1, Act::Give(Hand::First), c).day(4, Act::Note("Finance have been asked for the account and the call notes."), c)
            .ago(2, Act::Note("Account received. The call notes are still being read through."), c),
        Plan::online(sample(1), Right::Access, c.due_in(Right::Access, -8),
            "All letters and notes about the repairs to my flat since I moved in.")
            .in_area(3).day(2, Act::Give(Hand::Second), c)
            .ago(4, Act::Message("I have heard nothing. The date you gave me has passed. When will you reply?"), c),
        Plan::online(sample(0), Right::Access, c.ago(12),
            "My whole file, from all departments.")
            .in_area(0).day(1, Act::Give(Hand::First), c)
            .ago(4, Act::Ask("Which departments did you deal with, and in which years? We can then look there first."), c),
        Plan::online(sample(4), Right::Access, c.today,
            "Emails between the parking team and me about my permit."),
        Plan::online(by_email("Beatriz Salgueiro", "beatriz.salgueiro"), Right::Erasure, c.due_in(Right::Erasure, 0),
            "Delete the photograph of me from the summer event. I am in the front row, third from the left.")
            .day(1, Act::Give(Hand::Second), c).ago(6, Act::Note("The events team has found the photograph and two copies."), c),
        Plan::online(by_email("Malcolm Featherstone", "malcolm.featherstone"), Right::Access, c.ago(9),
            "A copy of my late invoices and of what was said about them.")
            .in_area(5).day(1, Act::Give(Hand::First), c).day(2, Act::AskIdentity, c),
        Plan::online(by_email("Ngozi Eze", "ngozi.eze"), Right::Access, c.ago(52),
            "Everything about the three moves of my daughter’s school place, all schools, all years.")
            .in_area(1).day(2, Act::Give(Hand::Second), c).day(17, Act::Extend, c)
            .ago(5, Act::Note("Two of three schools have sent their files."), c),
        Plan::online(by_email("Siân Gwenllïan Prydderch", "sian.prydderch").in_welsh(), Right::ConsentWithdrawal, c.ago(3),
            "Nid wyf yn cytuno mwyach i fod ar y rhestr bostio.")
            .in_area(0).day(1, Act::Give(Hand::First), c)
            .day(2, Act::Tell("The company that sends our newsletters", Told::Told, None), c)
            .day(2, Act::Tell("The printers of the spring brochure", Told::Impossible, Some("The company closed and left no address.")), c)
            .day(3, Act::Told("The company that sends our newsletters", "They have taken the address off their list."), c),
    ]
}

/// Complaints that wait: new, acknowledged, late.
pub(super) fn complaints(c: &Calendar<'_>) -> Vec<Plan> {
    vec![
        Plan::online(
            by_email("Dorota Wójcik", "dorota.wojcik").needing(no_post()),
            Right::Complaint,
            c.ago(6),
            "A letter about my benefits went to my neighbour, who opened it.",
        )
        .in_area(4)
        .complaining(
            "My neighbour now knows what I live on. I avoid her.",
            "Tell me how it happened and make sure it does not happen again.",
        ),
        Plan::online(
            by_email("Rashid Chowdhury", "rashid.chowdhury"),
            Right::Complaint,
            c.ago(44),
            "My wrong date of birth has been passed on to three other offices.",
        )
        .complaining(
            "My pass was refused twice.",
            "Correct it everywhere and tell me when it is done.",
        )
        .day(1, Act::Give(Hand::Officer), c)
        .day(9, Act::Acknowledge, c)
        .ago(8, Act::Update, c),
        Plan::online(
            by_email("Eleri Tudur", "eleri.tudur").in_welsh(),
            Right::Complaint,
            c.due_in(Right::Complaint, -5),
            "Rhoesoch fy enw ar restr gyhoeddus o wrthwynebwyr heb ofyn imi.",
        )
        .complaining(
            "Ffoniodd newyddiadurwr fi gartref.",
            "Tynnwch fy enw oddi ar y rhestr.",
        ),
        Plan::online(
            by_email("Martin Holloway", "martin.holloway"),
            Right::Complaint,
            c.ago(2),
            "I asked for my repair letters and the date you gave me has passed.",
        )
        .complaining(
            "I cannot prepare for my meeting with the surveyor.",
            "Send me the letters.",
        )
        .about_case(1),
    ]
}

/// The rest of the desk: other rights, other channels, other people.
pub(super) fn more(c: &Calendar<'_>) -> Vec<Plan> {
    vec![
        Plan::online(by_email("Joanna Threlfall", "joanna.threlfall"), Right::Access, c.ago(20),
            "A copy of my housing file. Correct my surname in it and delete the old phone numbers.")
            .also(Right::Rectification).also(Right::Erasure).in_area(3)
            .day(2, Act::Give(Hand::First), c).day(12, Act::EndOne(2, Outcome::Granted), c),
        Plan::online(by_email("Emeka Nwachukwu", "emeka.nwachukwu"), Right::Access, c.ago(15),
            "My son’s social care records, because we are moving.")
            .for_other(About::MyChild, "Chidi Nwachukwu").in_area(1)
            .day(1, Act::Give(Hand::Second), c).day(3, Act::AskAuthority, c),
        Plan::online(by_post("Winifred Applegarth", Some("01632 960 214")), Right::Access, c.due_in(Right::Access, 6),
            "Please send my care assessment on paper, in large print.")
            .in_area(2).logged(Channel::Post, 3, c).day(5, Act::Give(Hand::First), c).ago(1, Act::End(Outcome::Granted), c),
        Plan::online(by_email("陳美玲", "meiling.chan"), Right::Portability, c.due_in(Right::Portability, 14),
            "我想將我的資料轉到另一個議會。 I want to take my library and leisure account with me.")
            .in_area(0).day(3, Act::Give(Hand::Second), c),
        Plan::online(by_post("ليلى المنصوري", None), Right::Objection, c.ago(9),
            "أعترض على استخدام معلوماتي. Stop using my address for surveys.")
            .logged(Channel::Counter, 5, c),
        Plan::online(by_email("Fintan Gallagher", "fintan.gallagher").needing(signing()), Right::AutomatedDecision, c.due_in(Right::AutomatedDecision, 9),
            "A computer turned down my parking permit. I want a person to look at it.")
            .in_area(4).day(1, Act::Give(Hand::First), c),
        Plan::online(by_email("Sukhjit Kaur Gill", "sukhjit.gill"), Right::Restriction, c.due_in(Right::Restriction, 5),
            "Stop using the report about me until you have checked whether it is right.")
            .in_area(2).day(1, Act::Give(Hand::Second), c),
        Plan::online(by_post("Stanley Okonjo", Some("01632 960 377")), Right::Unclassified, c.ago(1),
            "He is not sure what he can ask for. He wants to know who has seen his file.")
            .logged(Channel::Phone, 1, c),
        Plan::online(by_email("Rebecca Stainforth", "rebecca.stainforth"), Right::Access, c.ago(5),
            "My solicitor asks for the whole file on the accident in Mill Lane, before we go to court.")
            .logged(Channel::Email, 1, c),
        Plan::online(by_email("Tariq Mehmood", "tariq.mehmood"), Right::Access, c.due_in(Right::Access, -37),
            "Records of my application for the allotment and why it was moved down the list.")
            .in_area(0).day(3, Act::Give(Hand::First), c)
            .ago(20, Act::Message("This is very late. I need the papers."), c)
            .ago(18, Act::Write("The allotment office has found the papers. We will send them as soon as they have been read through."), c),
        Plan::online(by_email("Agnieszka Lis", "agnieszka.lis"), Right::Access, c.due_in(Right::Access, 8),
            "Notes of my visits to the advice centre.")
            .logged(Channel::Webchat, 0, c).in_area(0).day(1, Act::Give(Hand::Second), c)
            .day(3, Act::Ask("Which of our two advice centres did you visit?"), c)
            .day(7, Act::Answer("The one by the market, in the spring of last year."), c),
        Plan::online(by_email("David Penhaligon-Rowe", "david.penhaligonrowe"), Right::Access, c.ago(18),
            "My mother’s correspondence about her care home fees. I look after her affairs.")
            .for_other(About::SomeoneElse, "Morwenna Penhaligon").in_area(2)
            .day(1, Act::Give(Hand::First), c).day(2, Act::AskAuthority, c).day(8, Act::RecordAuthority, c),
        Plan::online(by_email("Ifeoma Clarke", "ifeoma.clarke"), Right::Rectification, c.ago(26),
            "My name is spelt wrong on every letter.")
            .day(1, Act::Give(Hand::Second), c).day(16, Act::End(Outcome::Granted), c).ago(3, Act::Reply, c)
            .ago(3, Act::Tell("The housing association", Told::Told, None), c)
            .ago(2, Act::Tell("The schools admissions board", Told::Told, None), c)
            .ago(1, Act::Told("The housing association", "They have corrected the name in their records."), c),
        Plan::online(by_email("Viktor Hristov", "viktor.hristov"), Right::Objection, c.ago(4),
            "I object to the use of my landlord record for the new scheme.").in_area(3),
    ]
}

/// Somebody whose letters are opened by others.
fn no_post() -> Needs {
    Needs {
        avoid: [Avoid::Post, Avoid::Voicemail].into(),
        safe_contact: Some("By email only. My neighbour opens what comes by post.".to_owned()),
        ..Needs::default()
    }
}

/// Somebody who signs, with a friend who helps.
fn signing() -> Needs {
    Needs {
        formats: [Format::BritishSignLanguage, Format::EasyRead].into(),
        avoid: [Avoid::Phone].into(),
        helper: Some("My friend Aoife Brannigan".to_owned()),
        ..Needs::default()
    }
}
