//! Through a council's mail server, one connection a message.
//!
//! No pool: a message given up half-way would leave its connection in the middle of a conversation, and the next
//! message would be written into it. A council sends hundreds of messages a day; a handshake for each costs nothing.

use std::fmt;
use std::time::Duration;

use lettre::Message;
use lettre::transport::smtp::Error;
use lettre::transport::smtp::authentication::{Credentials, DEFAULT_MECHANISMS};
use lettre::transport::smtp::client::{AsyncSmtpConnection, TlsParameters};
use lettre::transport::smtp::extension::ClientId;

use super::MailError;
use super::smtp_url::{Line, MailUrlProblem, Target};

/// How long to wait for the server's goodbye, which changes nothing any more.
const GOODBYE: Duration = Duration::from_secs(2);

pub(super) struct Server {
    target: Target,
    encryption: Option<TlsParameters>,
    own_name: ClientId,
}

impl Server {
    pub(super) fn new(target: Target) -> Result<Self, MailUrlProblem> {
        let encryption = match target.line {
            Line::Open => None,
            Line::Wrapped | Line::Upgraded => Some(
                TlsParameters::new(target.host.clone())
                    .map_err(|problem| MailUrlProblem::Encryption(problem.to_string()))?,
            ),
        };
        Ok(Self {
            target,
            encryption,
            own_name: ClientId::default(),
        })
    }

    pub(super) async fn send(&self, message: &Message) -> Result<(), MailError> {
        // What goes wrong before the message is offered is about the server or our settings, not about the message.
        let mut connection = self
            .connect()
            .await
            .map_err(|problem| MailError::Temporary(sentence(&problem)))?;
        connection
            .send(message.envelope(), &message.formatted())
            .await
            .map_err(|problem| judge(&problem))?;
        let _ = tokio::time::timeout(GOODBYE, connection.quit()).await;
        Ok(())
    }

    async fn connect(&self) -> Result<AsyncSmtpConnection, Error> {
        let wrapped = match self.target.line {
            Line::Wrapped => self.encryption.clone(),
            Line::Open | Line::Upgraded => None,
        };
        let address = (self.target.host.as_str(), self.target.port);
        let mut connection =
            AsyncSmtpConnection::connect_tokio1(address, None, &self.own_name, wrapped, None)
                .await?;
        if let (Line::Upgraded, Some(encryption)) = (self.target.line, self.encryption.clone()) {
            connection.starttls(encryption, &self.own_name).await?;
        }
        if let Some((user, password)) = &self.target.login {
            let login = Credentials::new(user.clone(), password.expose().clone());
            connection.auth(DEFAULT_MECHANISMS, &login).await?;
        }
        Ok(connection)
    }
}

impl fmt::Display for Server {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let line = match self.target.line {
            Line::Open => "not encrypted",
            Line::Wrapped => "encrypted",
            Line::Upgraded => "encrypted by STARTTLS",
        };
        write!(f, "{} port {}, {line}", self.target.host, self.target.port)
    }
}

/// A 5xx answer is about this message, unless it asks us to sign in (RFC 4954: 530, 534, 535, 538), which is about
/// our settings. The client's own refusal is an address in a script that the server cannot take.
fn judge(problem: &Error) -> MailError {
    let code = problem.status().map(u16::from).unwrap_or_default();
    let about_sign_in = matches!(code, 530 | 534 | 535 | 538);
    if (problem.is_permanent() && !about_sign_in) || problem.is_client() {
        MailError::Permanent(sentence(problem))
    } else {
        MailError::Temporary(sentence(problem))
    }
}

/// What the server or the network said, on one line of at most 300 characters.
fn sentence(problem: &Error) -> String {
    format!("The mail server did not take the message: {problem}")
        .chars()
        .map(|c| if c.is_control() { ' ' } else { c })
        .take(300)
        .collect()
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::super::smtp_sink::{Answer, SmtpSink};
    use super::super::tests::{mail, mailer};
    use super::*;

    async fn send_to(sink: &SmtpSink) -> Result<(), MailError> {
        mailer(&sink.url())
            .unwrap()
            .with_time_limit(Duration::from_millis(400))
            .send(&mail())
            .await
    }

    #[tokio::test]
    async fn a_message_arrives_once_for_one_recipient() {
        let sink = SmtpSink::start().await.unwrap();
        let mailer = mailer(&sink.url()).unwrap();
        let mut sly = mail();
        sly.subject = "Hi\r\nTo: eve@example.org".into();
        sly.text = "First\n.\nQUIT\nRCPT TO:<eve@example.org>\n..dots\n".into();
        mailer.send(&sly).await.unwrap();
        let received = sink.received();
        assert_eq!(received.len(), 1);
        assert_eq!(received[0].from, "requests@council.example");
        assert_eq!(received[0].to, ["ada@example.org"]);
        assert_eq!(received[0].message_id(), "<notice-1@council.example>");
        assert!(received[0].data.contains("First\r\n.\r\nQUIT\r\n"));
        assert!(received[0].data.contains("\r\n..dots\r\n"));
        assert_eq!(received[0].data.matches("\r\nTo: ").count(), 1);
    }

    #[tokio::test]
    async fn a_second_try_carries_the_same_identifier() {
        let sink = SmtpSink::start().await.unwrap();
        sink.answer(Answer::TakeAndHangUp);
        assert!(matches!(send_to(&sink).await, Err(MailError::Temporary(_))));
        sink.answer(Answer::Accept);
        send_to(&sink).await.unwrap();
        let received = sink.received();
        assert_eq!(received.len(), 2);
        assert_eq!(received[0].message_id(), received[1].message_id());
        assert_eq!(received[0].data, received[1].data);
    }

    #[tokio::test]
    async fn answers_are_told_apart() {
        let sink = SmtpSink::start().await.unwrap();
        for (reply, lasting) in [
            ("450 4.2.0 Greylisted", false),
            ("421 4.3.2 Closing", false),
            ("550 5.1.1 No such user", true),
            ("530 5.7.0 Sign in first", false),
        ] {
            sink.answer(Answer::Recipient(reply));
            let problem = send_to(&sink).await.unwrap_err();
            assert_eq!(
                matches!(problem, MailError::Permanent(_)),
                lasting,
                "{reply}"
            );
            assert!(problem.to_string().contains(&reply[10..]), "{problem}");
        }
        sink.answer(Answer::Content("554 5.6.0 Not wanted"));
        assert!(matches!(send_to(&sink).await, Err(MailError::Permanent(_))));
        sink.answer(Answer::Greeting("554 No service"));
        assert!(matches!(send_to(&sink).await, Err(MailError::Temporary(_))));
        assert!(sink.received().is_empty());
    }

    #[tokio::test]
    async fn a_server_that_is_away_or_stuck_is_tried_again_later() {
        let sink = SmtpSink::start().await.unwrap();
        for answer in [Answer::Refuse, Answer::Silence] {
            sink.answer(answer);
            assert!(matches!(send_to(&sink).await, Err(MailError::Temporary(_))));
        }
        let url = sink.url();
        drop(sink);
        let gone = mailer(&url).unwrap().send(&mail()).await;
        assert!(matches!(gone, Err(MailError::Temporary(_))));
    }

    #[tokio::test]
    async fn a_server_without_encryption_gets_no_message() {
        let sink = SmtpSink::start().await.unwrap();
        for scheme in [
            "smtp+starttls://",
            "smtp+starttls://clerk:hunter@",
            "smtps://clerk:hunter@",
        ] {
            let url = sink.url().replace("smtp://", scheme);
            let problem = mailer(&url).unwrap().send(&mail()).await.unwrap_err();
            assert!(matches!(problem, MailError::Temporary(_)), "{problem}");
        }
        assert!(sink.received().is_empty());
        assert!(!sink.heard().contains("AUTH") && !sink.heard().contains("MAIL"));
    }

    #[tokio::test]
    async fn an_address_that_the_server_cannot_write_is_for_a_person() {
        let sink = SmtpSink::start().await.unwrap();
        let mut welsh = mail();
        welsh.to = "siân@example.org".into();
        let problem = mailer(&sink.url()).unwrap().send(&welsh).await;
        assert!(
            matches!(problem, Err(MailError::Permanent(_))),
            "{problem:?}"
        );
    }
}
