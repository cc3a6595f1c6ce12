//! Settings of the running product, checked at start.

use std::path::PathBuf;

/// Settings that are neither the council's nor the law's.
#[derive(Debug, Clone)]
pub struct Config {
    /// The address under which people reach the product, without a slash at the end.
    pub public_address: String,
    /// The folder for the database and the keys.
    pub data: PathBuf,
    /// The address that mail comes from.
    pub mail_from: String,
    /// Requests that one network address may send in an hour.
    pub submissions_an_hour: u32,
    /// Whether the last entry of `X-Forwarded-For` names the visitor: only behind a proxy that sets it.
    pub behind_proxy: bool,
}

impl Config {
    /// Whether people reach the product over TLS; then cookies are `__Host-` and `Secure`.
    #[must_use]
    pub fn over_tls(&self) -> bool {
        self.public_address.starts_with("https://")
    }

    /// The public address of a page.
    #[must_use]
    pub fn link(&self, path: &str) -> String {
        format!("{}{path}", self.public_address)
    }
}

/// Checks a public address.
///
/// # Errors
/// A sentence that says what to change.
pub fn public_address(given: &str) -> Result<String, String> {
    let address = given.trim_end_matches('/');
    let host = address
        .strip_prefix("https://")
        .or_else(|| address.strip_prefix("http://"))
        .unwrap_or_default();
    let loopback = ["127.0.0.1", "localhost", "[::1]"]
        .iter()
        .any(|name| host.split(':').next() == Some(name) || host.starts_with(name));
    if host.is_empty() || host.contains('/') {
        return Err(format!(
            "The public address {given} must look like https://requests.example.gov.uk, without a path."
        ));
    }
    if address.starts_with("http://") && !loopback {
        return Err(format!(
            "The public address {given} must begin with https://, because sign-in cookies travel over it."
        ));
    }
    Ok(address.to_owned())
}

#[cfg(test)]
mod tests {
    use super::public_address;

    #[test]
    fn only_tls_or_loopback() {
        for good in [
            "https://requests.example.gov.uk/",
            "http://127.0.0.1:8080",
            "http://localhost:1",
        ] {
            assert!(public_address(good).is_ok(), "{good}");
        }
        for bad in [
            "requests.example",
            "http://requests.example.gov.uk",
            "https://",
            "https://a/b",
            "",
        ] {
            assert!(public_address(bad).is_err(), "{bad}");
        }
    }
}
