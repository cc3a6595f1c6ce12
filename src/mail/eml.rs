//! Reading our own messages back: headers, encoded words, and the first plain text part.

/// A message, or one part of one.
pub(super) struct Entity<'a> {
    headers: Vec<(String, String)>,
    body: &'a [u8],
}

impl<'a> Entity<'a> {
    /// Splits headers from body and joins folded header lines; `None` when there is no header at all.
    pub(super) fn parse(bytes: &'a [u8]) -> Option<Self> {
        let end = find(bytes, b"\r\n\r\n")?;
        let head = std::str::from_utf8(&bytes[..end]).ok()?;
        let mut headers: Vec<(String, String)> = Vec::new();
        for line in head.split("\r\n") {
            match headers.last_mut() {
                Some((_, value)) if line.starts_with([' ', '\t']) => value.push_str(line),
                _ => {
                    let (name, value) = line.split_once(':')?;
                    headers.push((name.to_owned(), value.trim_start().to_owned()));
                }
            }
        }
        Some(Self {
            headers,
            body: &bytes[end + 4..],
        })
    }

    pub(super) fn header(&self, name: &str) -> Option<&str> {
        self.headers
            .iter()
            .find(|(known, _)| known.eq_ignore_ascii_case(name))
            .map(|(_, value)| value.as_str())
    }

    /// The message's plain text, with `\n` at line ends and none at the end.
    pub(super) fn plain_text(&self) -> Option<String> {
        let content = self.header("Content-Type")?;
        if content.starts_with("text/plain") {
            return self.decoded_text();
        }
        let (_, boundary) = content.split_once("boundary=\"")?;
        let (boundary, _) = boundary.split_once('"')?;
        let mark = format!("--{boundary}\r\n");
        let start = find(self.body, mark.as_bytes())? + mark.len();
        let rest = &self.body[start..];
        let end = find(rest, format!("\r\n--{boundary}").as_bytes())?;
        Entity::parse(&rest[..end])?.plain_text()
    }

    fn decoded_text(&self) -> Option<String> {
        let bytes = match self.header("Content-Transfer-Encoding")? {
            "quoted-printable" => unquoted(self.body),
            "base64" => base64_decoded(self.body)?,
            _ => self.body.to_vec(),
        };
        let text = String::from_utf8_lossy(&bytes).replace("\r\n", "\n");
        Some(text.trim_end_matches('\n').to_owned())
    }
}

/// A header's value with its encoded words (`=?utf-8?b?…?=`, RFC 2047) as text. Space between two of them is theirs,
/// not the reader's.
pub(super) fn decoded_words(value: &str) -> String {
    let mut bytes = Vec::new();
    let mut rest = value;
    let mut after_word = false;
    while let Some((before, decoded, after)) = next_word(rest) {
        if !(after_word && before.trim().is_empty()) {
            bytes.extend_from_slice(before.as_bytes());
        }
        bytes.extend_from_slice(&decoded);
        rest = after;
        after_word = true;
    }
    bytes.extend_from_slice(rest.as_bytes());
    String::from_utf8_lossy(&bytes).into_owned()
}

fn next_word(text: &str) -> Option<(&str, Vec<u8>, &str)> {
    let (before, word) = text.split_once("=?utf-8?b?")?;
    let (word, after) = word.split_once("?=")?;
    Some((before, base64_decoded(word.as_bytes())?, after))
}

/// Undoes quoted-printable (RFC 2045, 6.7); what is not a proper escape stays as it stands.
fn unquoted(body: &[u8]) -> Vec<u8> {
    let mut plain = Vec::with_capacity(body.len());
    let mut rest = body;
    while let Some((first, after)) = rest.split_first() {
        let escape = after.get(..2).filter(|_| *first == b'=');
        let byte = escape
            .and_then(|two| std::str::from_utf8(two).ok())
            .and_then(|two| u8::from_str_radix(two, 16).ok());
        rest = match (escape, byte) {
            (Some(b"\r\n"), _) => &after[2..],
            (_, Some(byte)) => {
                plain.push(byte);
                &after[2..]
            }
            _ => {
                plain.push(*first);
                after
            }
        };
    }
    plain
}

/// Undoes base64, passing over line ends; `None` for any other foreign character.
fn base64_decoded(text: &[u8]) -> Option<Vec<u8>> {
    let (mut plain, mut held, mut bits) = (Vec::new(), 0_u32, 0);
    for symbol in text {
        let value = match symbol {
            b'A'..=b'Z' => symbol - b'A',
            b'a'..=b'z' => symbol - b'a' + 26,
            b'0'..=b'9' => symbol - b'0' + 52,
            b'+' => 62,
            b'/' => 63,
            b'=' => break,
            b'\r' | b'\n' => continue,
            _ => return None,
        };
        held = held << 6 | u32::from(value);
        bits += 6;
        if bits >= 8 {
            bits -= 8;
            plain.push((held >> bits & 0xff) as u8);
        }
    }
    Some(plain)
}

fn find(hay: &[u8], needle: &[u8]) -> Option<usize> {
    hay.windows(needle.len())
        .position(|window| window == needle)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn encoded_words_are_joined_and_plain_text_is_left_alone() {
        assert_eq!(decoded_words("Your request"), "Your request");
        assert_eq!(
            decoded_words("=?utf-8?b?U2nDog==?= =?utf-8?b?bg==?= Lloyd"),
            "Siân Lloyd"
        );
        // A letter may be cut in two between words.
        assert_eq!(decoded_words("=?utf-8?b?w6==?= x"), "\u{fffd} x");
        assert_eq!(decoded_words("a =?utf-8?b?*?= b"), "a =?utf-8?b?*?= b");
    }

    #[test]
    fn both_encodings_are_undone() {
        assert_eq!(
            unquoted(b"a=3D=C5=B5 =\r\nb\r\n= =Z"),
            "a=ŵ b\r\n= =Z".as_bytes()
        );
        assert_eq!(base64_decoded(b"xbUg\r\nb2s=").unwrap(), "ŵ ok".as_bytes());
        assert_eq!(base64_decoded(b"x?"), None);
    }

    #[test]
    fn a_base64_body_is_read_too() {
        let message = b"Subject: x\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\nxbUg\r\nb2sNCg==\r\n";
        assert_eq!(
            Entity::parse(message).unwrap().plain_text().unwrap(),
            "ŵ ok"
        );
    }

    #[test]
    fn what_is_no_message_is_none() {
        assert!(Entity::parse(b"").is_none());
        assert!(Entity::parse(b"no header\r\n\r\nbody").is_none());
        assert!(
            Entity::parse(b"A: b\r\n\r\nx")
                .unwrap()
                .plain_text()
                .is_none()
        );
    }
}
