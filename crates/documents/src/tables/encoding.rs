//! Bytes to text.

use std::borrow::Cow;

use encoding_rs::{Encoding, WINDOWS_1252};

use super::Unreadable;

/// The text, and what its encoding is called. UTF-8 where it is valid, else Windows-1252; a byte order
/// mark decides where there is one. Refuses what holds bytes that no text holds.
pub(super) fn decode(bytes: &[u8]) -> Result<(Cow<'_, str>, &'static str), Unreadable> {
    if bytes.starts_with(b"%PDF") {
        return Err(Unreadable::NotATable);
    }
    if let Some((encoding, mark)) = Encoding::for_bom(bytes) {
        let (text, malformed) =
            encoding.decode_without_bom_handling(bytes.get(mark..).unwrap_or_default());
        let name = match encoding.name() {
            "UTF-8" => "UTF-8 with BOM",
            "UTF-16LE" | "UTF-16BE" => "UTF-16",
            other => other,
        };
        return if malformed || is_binary(&text) {
            Err(Unreadable::NotATable)
        } else {
            Ok((text, name))
        };
    }
    let (text, name) = match std::str::from_utf8(bytes) {
        Ok(text) => (Cow::Borrowed(text), "UTF-8"),
        Err(_) => (
            WINDOWS_1252.decode_without_bom_handling(bytes).0,
            "Windows-1252",
        ),
    };
    if is_binary(&text) {
        Err(Unreadable::NotATable)
    } else {
        Ok((text, name))
    }
}

fn is_binary(text: &str) -> bool {
    text.chars()
        .any(|c| c.is_control() && !matches!(c, '\t' | '\n' | '\r' | '\u{c}' | '\u{80}'..='\u{9f}'))
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case::plain(b"O'Neill", "O'Neill", "UTF-8")]
    #[case::utf8("O’Neill".as_bytes(), "O’Neill", "UTF-8")]
    #[case::bom(b"\xEF\xBB\xBFName", "Name", "UTF-8 with BOM")]
    #[case::windows(b"O\x92Neill caf\xE9", "O’Neill café", "Windows-1252")]
    #[case::unicode_text(b"\xFF\xFEN\0o\0", "No", "UTF-16")]
    fn the_encoding_is_found(#[case] bytes: &[u8], #[case] text: &str, #[case] name: &str) {
        assert_eq!(decode(bytes).unwrap(), (Cow::Borrowed(text), name));
    }
}
