//! Lines of at most [`LONGEST`] bytes from a stream, in constant memory.

use std::io::{self, BufRead, ErrorKind};

/// The longest line that is read, in bytes; a longer one is passed over.
pub(super) const LONGEST: usize = 1024 * 1024;

/// What came next.
pub(super) enum NextLine<'a> {
    /// A line without its line break.
    Line(&'a [u8]),
    /// A line that was passed over because of its length.
    TooLong,
    /// Nothing more.
    End,
}

pub(super) struct Lines<R> {
    input: R,
    line: Vec<u8>,
    number: u64,
    buffered: usize,
}

impl<R: BufRead> Lines<R> {
    pub(super) fn new(input: R) -> Self {
        Self {
            input,
            line: Vec::new(),
            number: 0,
            buffered: 0,
        }
    }

    /// How many lines have been read.
    pub(super) fn number(&self) -> u64 {
        self.number
    }

    /// Whether the next line has to be fetched first.
    pub(super) fn would_wait(&self) -> bool {
        self.buffered == 0
    }

    /// The next line; the last one needs no line break.
    pub(super) fn next_line(&mut self) -> io::Result<NextLine<'_>> {
        self.line.clear();
        let mut too_long = false;
        let mut begun = false;
        loop {
            let chunk = match self.input.fill_buf() {
                Err(error) if error.kind() == ErrorKind::Interrupted => continue,
                chunk => chunk?,
            };
            let length = chunk.len();
            if length == 0 && !begun {
                return Ok(NextLine::End);
            }
            begun = true;
            let end = chunk.iter().position(|byte| *byte == b'\n');
            let part = chunk.get(..end.unwrap_or(length)).unwrap_or_default();
            too_long |= self.line.len() + part.len() > LONGEST;
            if !too_long {
                self.line.extend_from_slice(part);
            }
            let consumed = end.map_or(length, |end| end + 1);
            self.input.consume(consumed);
            self.buffered = length - consumed;
            if end.is_some() || length == 0 {
                break;
            }
        }
        self.number += 1;
        if too_long {
            return Ok(NextLine::TooLong);
        }
        let byte_order_mark: &[u8] = if self.number == 1 {
            b"\xef\xbb\xbf"
        } else {
            b""
        };
        let line = &self.line;
        Ok(NextLine::Line(
            line.strip_prefix(byte_order_mark).unwrap_or(line),
        ))
    }
}
