//! Values that must never be shown, and the one source of random bytes.

use std::fmt;

use serde::{Deserialize, Deserializer};
use zeroize::Zeroize;

/// A value whose `Debug` and `Display` print `[secret]`, and which is wiped from memory when dropped.
#[derive(Clone)]
pub struct Secret<T: Zeroize>(T);

impl<T: Zeroize> Secret<T> {
    /// Takes the value over.
    pub fn new(value: T) -> Self {
        Self(value)
    }

    /// The value itself. Never format, log or compare what this returns.
    pub fn expose(&self) -> &T {
        &self.0
    }
}

impl<T: Zeroize> From<T> for Secret<T> {
    fn from(value: T) -> Self {
        Self(value)
    }
}

impl<T: Zeroize> fmt::Debug for Secret<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("[secret]")
    }
}

impl<T: Zeroize> fmt::Display for Secret<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("[secret]")
    }
}

impl<T: Zeroize> Drop for Secret<T> {
    fn drop(&mut self) {
        self.0.zeroize();
    }
}

impl<'de, T: Zeroize + Deserialize<'de>> Deserialize<'de> for Secret<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        T::deserialize(deserializer).map(Self)
    }
}

/// `N` bytes from the operating system's generator.
///
/// # Panics
/// When the operating system has no generator. Linux has had one that cannot fail after boot since 3.17, and a server
/// without one must not hand out a single key.
pub fn random_bytes<const N: usize>() -> [u8; N] {
    let mut bytes = [0; N];
    fill_random(&mut bytes);
    bytes
}

/// Fills `bytes` from the operating system's generator.
///
/// # Panics
/// As [`random_bytes`].
#[expect(
    clippy::disallowed_methods,
    reason = "the one place that draws random bytes"
)]
pub fn fill_random(bytes: &mut [u8]) {
    getrandom::fill(bytes).expect("the operating system's generator cannot fail after boot");
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_secret_is_never_shown() {
        #[derive(Debug)]
        #[expect(dead_code, reason = "read only by Debug")]
        struct Settings {
            password: Secret<String>,
        }
        let settings = Settings {
            password: Secret::new("hunter".into()),
        };
        assert_eq!(format!("{settings:?}"), "Settings { password: [secret] }");
        assert_eq!(Secret::new("hunter".to_owned()).to_string(), "[secret]");
        assert_eq!(Secret::new("hunter".to_owned()).expose(), "hunter");
    }

    #[test]
    fn random_bytes_differ() {
        assert_ne!(random_bytes::<32>(), random_bytes::<32>());
    }
}
