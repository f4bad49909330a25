//! Text that looks as if it names a child or a family.
//!
//! Children and families are never named in an ASYE record. This is a warning and never a refusal: it
//! looks for the shapes that slip in most often and cannot know who is meant.

/// Something in a text that looks like a name or an identifier.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Suspect {
    /// The words as they stand in the text.
    pub found: String,
    /// What they look like.
    pub looks_like: LooksLike,
}

/// What a suspect looks like.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LooksLike {
    /// A first name, or first and last name.
    Name,
    /// A date of birth.
    DateOfBirth,
    /// A number of a case, a health record or a telephone.
    Number,
    /// A postcode.
    Postcode,
    /// A mail address.
    Address,
}

impl LooksLike {
    /// What people call it.
    pub fn title(self) -> &'static str {
        match self {
            Self::Name => "a name",
            Self::DateOfBirth => "a date of birth",
            Self::Number => "a reference number",
            Self::Postcode => "a postcode",
            Self::Address => "an email address",
        }
    }
}

/// Words after which a capitalised word is probably a child's or a relative's name.
const CUES: &str = include_str!("../../data/words_before_names.txt");

/// Capitalised words of the field, of the calendar and of the council that are no names of people.
const KNOWN: &str = include_str!("../../data/words_that_are_no_names.txt");

/// Everything in the text that looks like a name or an identifier, in order, each once.
pub fn suspects(text: &str) -> Vec<Suspect> {
    let mut found: Vec<Suspect> = Vec::new();
    let mut note = |words: String, looks_like: LooksLike| {
        let suspect = Suspect {
            found: words,
            looks_like,
        };
        if !found.contains(&suspect) {
            found.push(suspect);
        }
    };
    let tokens = tokens(text);
    for (at, token) in tokens.iter().enumerate() {
        let previous = at.checked_sub(1).and_then(|before| tokens.get(before));
        let next = tokens.get(at + 1);
        if token.word.contains('@') && token.word.contains('.') {
            note(token.word.to_owned(), LooksLike::Address);
        } else if let Some(looks_like) = number(
            token,
            tokens.get(at.saturating_sub(2)..at).unwrap_or(&[]),
            next,
        ) {
            let words = match next {
                Some(next) if looks_like == LooksLike::Postcode => {
                    format!("{} {}", token.word, next.word)
                }
                _ => token.word.to_owned(),
            };
            note(words, looks_like);
        } else if is_name_like(token.word) {
            let pair = next.filter(|next| !token.ends_sentence && is_name_like(next.word));
            let cued = previous.is_some_and(|previous| {
                !previous.ends_sentence && is_in(CUES, &previous.word.to_lowercase())
            });
            let second_of_pair = previous
                .is_some_and(|previous| !previous.ends_sentence && is_name_like(previous.word));
            let starts_sentence = previous.is_none_or(|previous| previous.ends_sentence);
            if let Some(next) = pair.filter(|_| cued || !second_of_pair) {
                note(format!("{} {}", token.word, next.word), LooksLike::Name);
            } else if !second_of_pair && (cued || !starts_sentence) {
                note(token.word.to_owned(), LooksLike::Name);
            }
        }
    }
    found
}

struct Token<'a> {
    word: &'a str,
    ends_sentence: bool,
}

fn tokens(text: &str) -> Vec<Token<'_>> {
    text.split_whitespace()
        .filter_map(|raw| {
            let word = raw.trim_matches(|c: char| !c.is_alphanumeric());
            let word = word
                .strip_suffix("'s")
                .or_else(|| word.strip_suffix("’s"))
                .unwrap_or(word);
            let abbreviated = matches!(word.to_lowercase().as_str(), "mr" | "mrs" | "ms" | "dr");
            let ends_sentence =
                !abbreviated && raw.ends_with(['.', '!', '?', ':', ';', '"', '”', ')', '\u{2022}']);
            (!word.is_empty()).then_some(Token {
                word,
                ends_sentence,
            })
        })
        .collect()
}

/// Whether a list of words, parted by spaces, has the word.
fn is_in(list: &str, word: &str) -> bool {
    list.split_whitespace().any(|known| known == word)
}

/// A capital and then small letters, two at least, and no word that is known.
fn is_name_like(word: &str) -> bool {
    let mut letters = word.chars();
    letters.next().is_some_and(char::is_uppercase)
        && word.chars().count() > 2
        && letters.all(|c| c.is_lowercase() || c == '-' || c == '\'' || c == '’')
        && !word
            .to_lowercase()
            .split('-')
            .all(|part| is_in(KNOWN, part))
}

fn number(token: &Token<'_>, before: &[Token<'_>], next: Option<&Token<'_>>) -> Option<LooksLike> {
    let word = token.word;
    let digits = word.chars().filter(char::is_ascii_digit).count();
    let is_date = digits >= 4
        && word.matches(['/', '-', '.']).count() == 2
        && word
            .chars()
            .all(|c| c.is_ascii_digit() || matches!(c, '/' | '-' | '.'));
    if is_date {
        let birth = before.iter().any(|previous| {
            matches!(
                previous.word.to_lowercase().as_str(),
                "born" | "dob" | "d.o.b" | "birth" | "birthday"
            )
        });
        return birth.then_some(LooksLike::DateOfBirth);
    }
    let registration = super::piece::looks_registered(word);
    if !registration
        && digits >= 6
        && word
            .chars()
            .all(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '/'))
    {
        return Some(LooksLike::Number);
    }
    let next = next?;
    (is_outward(word) && is_inward(next.word)).then_some(LooksLike::Postcode)
}

/// The first half of a postcode: "CV1", "B12", "SW1A".
fn is_outward(word: &str) -> bool {
    let letters = word.chars().take_while(char::is_ascii_uppercase).count();
    let rest: String = word.chars().skip(letters).collect();
    (1..=2).contains(&letters)
        && (1..=2).contains(&rest.len())
        && rest.starts_with(|c: char| c.is_ascii_digit())
        && rest
            .chars()
            .all(|c| c.is_ascii_digit() || c.is_ascii_uppercase())
}

/// The second half of a postcode: "5GT".
fn is_inward(word: &str) -> bool {
    let mut characters = word.chars();
    word.len() == 3
        && characters.next().is_some_and(|c| c.is_ascii_digit())
        && characters.all(|c| c.is_ascii_uppercase())
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::{LooksLike, suspects};

    #[rstest]
    #[case::cued("The child Amelia spoke first", "Amelia", LooksLike::Name)]
    #[case::title("I spoke to Mrs. Okafor at the door", "Okafor", LooksLike::Name)]
    #[case::full_name(
        "We met Jordan Smithson and his teacher",
        "Jordan Smithson",
        LooksLike::Name
    )]
    #[case::possessive("She listened to Kai's wishes", "Kai", LooksLike::Name)]
    #[case::birth("a girl born on 12/03/2014", "12/03/2014", LooksLike::DateOfBirth)]
    #[case::reference("case 10482233 was allocated", "10482233", LooksLike::Number)]
    #[case::postcode("a visit at CV1 5GT in the rain", "CV1 5GT", LooksLike::Postcode)]
    #[case::mail(
        "she wrote to kai.t@example.org today",
        "kai.t@example.org",
        LooksLike::Address
    )]
    fn warns(#[case] text: &str, #[case] found: &str, #[case] looks_like: LooksLike) {
        let suspects = suspects(text);
        assert!(
            suspects
                .iter()
                .any(|s| s.found == found && s.looks_like == looks_like),
            "{suspects:?}"
        );
    }

    #[rstest]
    #[case("")]
    #[case("A home visit with a parent and two children. The parent felt heard.")]
    #[case("The child protection conference used Signs of Safety, as in Area Team East.")]
    #[case("Discussed at the review on 19/08/2026 with the IRO. Section 47 was considered.")]
    #[case("The observer SW123456 signed it.")]
    #[case("On Monday I met the mother. She asked about the Family Hub.")]
    fn stays_silent(#[case] text: &str) {
        assert_eq!(suspects(text), []);
    }
}
