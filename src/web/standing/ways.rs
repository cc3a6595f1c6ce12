//! How else to reach the council, for every page that offers it.

use domain::facts::Channel;
use serde_json::{Value, json};

use crate::council::{Contact, CouncilProfile};

/// Every way to reach the council, as its profile names them. Any of them will do [channels].
pub(in crate::web) fn ways_to_reach(council: &CouncilProfile) -> Value {
    let contact = &council.contact;
    let ways: Vec<Value> = council
        .channels
        .iter()
        .filter_map(|channel| {
            let says = way_words(channel.kind, contact)?;
            Some(json!({ "says": says, "detail": channel.detail }))
        })
        .collect();
    let mut address = vec![council.name.as_str()];
    address.extend(contact.address.iter().map(String::as_str));
    json!({
        "ways": ways,
        "address": if contact.address.is_empty() { Vec::new() } else { address },
        "phone": contact.phone,
        "email": contact.email,
        "website": contact.website,
        "web_form": contact.web_form,
        "out_of_hours": council.out_of_hours,
        "officer": {
            "title": council.dpo_title(),
            "address": council.dpo_address(),
            "phone": council.dpo_phone(),
            "email": council.dpo_email(),
        },
    })
}

/// The message for a channel in a list of ways to ask, unless the contact details already say it better. This form is
/// the online one.
fn way_words(kind: Channel, contact: &Contact) -> Option<&'static str> {
    match kind {
        Channel::Online => None,
        Channel::Phone => contact.phone.is_none().then_some("standing-way-any-phone"),
        Channel::Email => contact.email.is_none().then_some("standing-way-any-email"),
        Channel::Post => contact
            .address
            .is_empty()
            .then_some("standing-way-any-post"),
        Channel::Counter => Some("standing-way-counter"),
        Channel::Webchat => Some("standing-way-webchat"),
    }
}
