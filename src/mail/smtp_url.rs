//! The mail server's setting, read strictly: a slip here would send people's cases over an open line.

use std::net::IpAddr;

use crate::secret::Secret;

/// What is wrong with the mail setting. No variant repeats the setting, because it holds the password.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum MailUrlProblem {
    /// Not one of the four forms.
    #[error("the mail setting must start with smtps://, smtp+starttls://, smtp:// or folder:")]
    UnknownScheme,
    /// `folder:` without a path.
    #[error("the mail setting folder: must be followed by a path")]
    NoFolder,
    /// Without encryption to another machine.
    #[error(
        "mail to another machine must be encrypted: use smtps:// or smtp+starttls:// (smtp:// is for this machine only)"
    )]
    Unencrypted,
    /// A password over an unencrypted line.
    #[error(
        "the mail setting smtp:// takes no user and password: use smtps:// or smtp+starttls://"
    )]
    OpenPassword,
    /// No host, or a host with characters that hosts do not have.
    #[error("the mail setting must name the server, such as smtps://mail.example.gov.uk:465")]
    NoHost,
    /// Something after the host, or a port that is none.
    #[error("the mail setting must end after the server’s name and port")]
    Trailing,
    /// The user or password is not percent-encoded text, or one of the two is missing.
    #[error(
        "the mail setting’s user and password must be percent-encoded and stand as user:password@"
    )]
    Login,
    /// The host cannot be used for a certificate check.
    #[error("encryption could not be set up for the mail server: {0}")]
    Encryption(String),
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Line {
    /// No encryption, this machine only.
    Open,
    /// Encrypted from the first byte.
    Wrapped,
    /// Encrypted after STARTTLS, which must succeed.
    Upgraded,
}

#[derive(Debug)]
pub(super) struct Target {
    pub(super) line: Line,
    pub(super) host: String,
    pub(super) port: u16,
    pub(super) login: Option<(String, Secret<String>)>,
}

pub(super) fn parse(url: &str) -> Result<Target, MailUrlProblem> {
    let (line, usual_port, rest) = if let Some(rest) = url.strip_prefix("smtps://") {
        (Line::Wrapped, 465, rest)
    } else if let Some(rest) = url.strip_prefix("smtp+starttls://") {
        (Line::Upgraded, 587, rest)
    } else if let Some(rest) = url.strip_prefix("smtp://") {
        (Line::Open, 25, rest)
    } else {
        return Err(MailUrlProblem::UnknownScheme);
    };
    let rest = rest.strip_suffix('/').unwrap_or(rest);
    let (login, place) = match rest.rsplit_once('@') {
        Some((login, place)) => (Some(parse_login(login)?), place),
        None => (None, rest),
    };
    let (host, port) = parse_place(place, usual_port)?;
    if line == Line::Open && !is_this_machine(&host) {
        return Err(MailUrlProblem::Unencrypted);
    }
    if line == Line::Open && login.is_some() {
        return Err(MailUrlProblem::OpenPassword);
    }
    Ok(Target {
        line,
        host,
        port,
        login,
    })
}

fn parse_login(text: &str) -> Result<(String, Secret<String>), MailUrlProblem> {
    let (user, password) = text.split_once(':').ok_or(MailUrlProblem::Login)?;
    let decoded = |part| percent_decoded(part).filter(|part| !part.is_empty());
    match (decoded(user), decoded(password)) {
        (Some(user), Some(password)) => Ok((user, Secret::new(password))),
        _ => Err(MailUrlProblem::Login),
    }
}

fn parse_place(place: &str, usual_port: u16) -> Result<(String, u16), MailUrlProblem> {
    let (host, after) = match place.strip_prefix('[') {
        Some(inner) => inner.split_once(']').ok_or(MailUrlProblem::NoHost)?,
        None => place.split_at(place.find(':').unwrap_or(place.len())),
    };
    let known = |c: char| c.is_ascii_alphanumeric() || "-.".contains(c);
    let is_host = match place.starts_with('[') {
        true => host.parse::<IpAddr>().is_ok(),
        false => !host.is_empty() && host.chars().all(known),
    };
    if !is_host {
        return Err(MailUrlProblem::NoHost);
    }
    let port = match after.strip_prefix(':') {
        None if after.is_empty() => usual_port,
        None => return Err(MailUrlProblem::Trailing),
        Some(port) => port.parse().map_err(|_| MailUrlProblem::Trailing)?,
    };
    Ok((host.to_owned(), port))
}

fn is_this_machine(host: &str) -> bool {
    host.eq_ignore_ascii_case("localhost")
        || host.parse::<IpAddr>().is_ok_and(|ip| ip.is_loopback())
}

fn percent_decoded(text: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((first, after)) = rest.split_first() {
        if *first == b'%' {
            let digits = std::str::from_utf8(after.get(..2)?).ok()?;
            bytes.push(u8::from_str_radix(digits, 16).ok()?);
            rest = &after[2..];
        } else {
            bytes.push(*first);
            rest = after;
        }
    }
    String::from_utf8(bytes).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn problem(url: &str) -> MailUrlProblem {
        parse(url).unwrap_err()
    }

    #[test]
    fn the_forms_are_read() {
        let target = parse("smtps://clerk%40council:p%3Aw%2F@mail.council.example").unwrap();
        assert_eq!((target.line, target.port), (Line::Wrapped, 465));
        assert_eq!(target.host, "mail.council.example");
        let (user, password) = target.login.unwrap();
        assert_eq!(
            (user.as_str(), password.expose().as_str()),
            ("clerk@council", "p:w/")
        );
        let target = parse("smtp+starttls://mail.council.example:2525/").unwrap();
        assert_eq!((target.line, target.port), (Line::Upgraded, 2525));
        assert!(target.login.is_none());
    }

    #[test]
    fn only_this_machine_is_spoken_to_in_the_open() {
        for host in ["localhost", "127.0.0.1", "127.8.9.10", "[::1]"] {
            assert_eq!(
                parse(&format!("smtp://{host}:25")).unwrap().line,
                Line::Open
            );
        }
        for host in [
            "mail.council.example",
            "10.0.0.1",
            "localhost.evil.example",
            "[::2]",
            "128.0.0.1",
        ] {
            assert_eq!(
                problem(&format!("smtp://{host}")),
                MailUrlProblem::Unencrypted
            );
        }
        assert_eq!(
            problem("smtp://localhost@mail.example"),
            MailUrlProblem::Login
        );
        assert_eq!(
            problem("smtp://a:b@mail.example"),
            MailUrlProblem::Unencrypted
        );
        assert_eq!(
            problem("smtp://a:b@localhost"),
            MailUrlProblem::OpenPassword
        );
    }

    #[test]
    fn anything_else_is_refused_without_repeating_it() {
        for (url, expected) in [
            ("http://hunter@mail", MailUrlProblem::UnknownScheme),
            ("SMTP://hunter", MailUrlProblem::UnknownScheme),
            ("smtps://", MailUrlProblem::NoHost),
            ("smtps://a b", MailUrlProblem::NoHost),
            ("smtps://mail/hunter", MailUrlProblem::NoHost),
            ("smtps://mail?tls=none", MailUrlProblem::NoHost),
            ("smtps://mail:hunter", MailUrlProblem::Trailing),
            ("smtps://mail:99999", MailUrlProblem::Trailing),
            ("smtps://[::1]hunter", MailUrlProblem::Trailing),
            ("smtps://clerk:hunter%4@mail", MailUrlProblem::Login),
            ("smtps://clerk:hunter%ff@mail", MailUrlProblem::Login),
            ("smtps://clerk@mail", MailUrlProblem::Login),
        ] {
            assert_eq!(problem(url), expected, "{url}");
            assert!(!problem(url).to_string().contains("hunter"));
        }
    }
}
