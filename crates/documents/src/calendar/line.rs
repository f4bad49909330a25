/// The longest content line in octets, without its end (RFC 5545, 3.1).
const LONGEST: usize = 75;

/// Writes one content line, folded where it is longer than the standard allows and never inside a
/// character.
pub(super) fn line(out: &mut String, name: &str, value: &str) {
    let mut width = 0;
    for character in name.chars().chain([':']).chain(value.chars()) {
        let size = character.len_utf8();
        if width + size > LONGEST {
            out.push_str("\r\n ");
            width = 1;
        }
        out.push(character);
        width += size;
    }
    out.push_str("\r\n");
}

/// A text value: backslash, comma, semicolon and line ends escaped, other control characters left
/// out.
pub(super) fn text(value: &str) -> String {
    let mut escaped = String::with_capacity(value.len());
    for character in value.replace("\r\n", "\n").chars() {
        match character {
            '\\' | ',' | ';' => {
                escaped.push('\\');
                escaped.push(character);
            }
            '\n' => escaped.push_str("\\n"),
            other if other.is_control() => {}
            other => escaped.push(other),
        }
    }
    escaped
}

/// A parameter value in quotes, without what quotes cannot hold.
pub(super) fn quoted(value: &str) -> String {
    let plain: String = value
        .chars()
        .filter(|character| *character != '"' && !character.is_control())
        .collect();
    format!("\"{plain}\"")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_lines_are_folded_between_characters() {
        let mut out = String::new();
        line(&mut out, "SUMMARY", &"é".repeat(80));
        assert!(out.split("\r\n").all(|piece| piece.len() <= LONGEST));
        assert_eq!(
            out.replace("\r\n ", "").trim_end(),
            format!("SUMMARY:{}", "é".repeat(80))
        );
    }

    #[test]
    fn text_cannot_begin_a_line_of_its_own() {
        assert_eq!(
            text("a, b; c\\d\r\nBEGIN:VALARM"),
            "a\\, b\\; c\\\\d\\nBEGIN:VALARM"
        );
    }
}
