//! Who is on the staff list, for the files that name people.

use std::collections::HashMap;

use serde::{Deserialize, Serialize};

use super::value::{read_email, read_employee_no};
use super::{Cells, Finding, FindingCode, Note, RowReader};
use crate::ids::PersonId;

/// Somebody on the staff list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RosterPerson {
    /// Who.
    pub id: PersonId,
    /// Six digits.
    pub employee_no: String,
    /// First and last name.
    pub name: String,
    /// Lower case.
    pub email: Option<String>,
    /// Name of the team of the main post.
    pub team: Option<String>,
}

/// The staff list, by number, e-mail and name.
#[derive(Debug, Default)]
pub struct Roster {
    people: Vec<RosterPerson>,
    by_number: HashMap<String, usize>,
    by_email: HashMap<String, Option<usize>>,
    by_name: HashMap<String, Vec<usize>>,
}

impl Roster {
    /// The list of these people. An e-mail address that two of them have finds neither.
    pub fn new(people: Vec<RosterPerson>) -> Self {
        let mut roster = Self::default();
        for (index, person) in people.iter().enumerate() {
            roster.by_number.insert(person.employee_no.clone(), index);
            if let Some(email) = &person.email {
                roster
                    .by_email
                    .entry(email.to_lowercase())
                    .and_modify(|other| *other = None)
                    .or_insert(Some(index));
            }
            roster
                .by_name
                .entry(plain_name(&person.name))
                .or_default()
                .push(index);
        }
        roster.people = people;
        roster
    }

    /// The person with this number, leading zeros put back.
    pub fn with_number(&self, text: &str) -> Option<&RosterPerson> {
        let number = read_employee_no(text)?.number;
        self.by_number
            .get(&number)
            .and_then(|&index| self.people.get(index))
    }

    /// The person with this e-mail address, in any case.
    pub fn with_email(&self, text: &str) -> Option<&RosterPerson> {
        let index = self.by_email.get(&read_email(text)?).copied().flatten()?;
        self.people.get(index)
    }

    /// Who may be meant, likeliest first, at most three: the same e-mail, the same name, or a number
    /// that ends in theirs.
    pub fn suggest(&self, number: &str, email: &str, name: &str) -> Vec<&RosterPerson> {
        let digits: String = number.chars().filter(char::is_ascii_digit).collect();
        let tail = digits
            .get(digits.len().saturating_sub(6)..)
            .unwrap_or_default();
        let by_tail = (tail.len() == 6)
            .then(|| self.by_number.get(tail))
            .flatten();
        let by_email =
            read_email(email).and_then(|email| self.by_email.get(&email).copied().flatten());
        let by_name = self
            .by_name
            .get(&plain_name(name))
            .map(Vec::as_slice)
            .unwrap_or_default();
        let mut ranked: Vec<(usize, usize)> = Vec::new();
        for index in by_tail
            .copied()
            .into_iter()
            .chain(by_email)
            .chain(by_name.iter().copied())
        {
            if !ranked.iter().any(|(_, other)| *other == index) {
                let reasons = usize::from(by_tail == Some(&index))
                    + usize::from(by_email == Some(index))
                    + usize::from(by_name.contains(&index));
                ranked.push((reasons, index));
            }
        }
        ranked.sort_by_key(|&(reasons, index)| (std::cmp::Reverse(reasons), index));
        ranked
            .into_iter()
            .take(3)
            .filter_map(|(_, index)| self.people.get(index))
            .collect()
    }

    /// Who the row is about: by number; by e-mail only where the number is blank.
    pub fn find<R: Cells>(
        &self,
        row: &RowReader<'_, R>,
        number_field: &str,
        notes: &mut Vec<Note>,
    ) -> Result<&RosterPerson, Finding> {
        let number = row.text(number_field);
        let email = row.text("email");
        if number.is_empty() {
            let field = if row.columns.has("email") {
                "email"
            } else {
                number_field
            };
            let found = self.with_email(email).ok_or_else(|| {
                let message = if email.is_empty() {
                    "The row has neither a number nor an email address.".to_owned()
                } else {
                    "The row has no number, and the email address is nobody’s.".to_owned()
                };
                row.finding(Some(field), FindingCode::UnknownPerson, message)
            })?;
            notes.push(Note::MatchedByEmail);
            return Ok(found);
        }
        let found = self.with_number(number).ok_or_else(|| {
            let message = match self.with_email(email) {
                Some(_) => "No person has this number; the email address is somebody’s, and counts only where the number is blank.",
                None if email.is_empty() => "No person has this number.",
                None => "No person has this number, and the email address is nobody’s.",
            };
            row.finding(Some(number_field), FindingCode::UnknownPerson, message.to_owned())
        })?;
        if read_employee_no(number).is_some_and(|read| read.zeros_put_back) {
            notes.push(Note::ZerosPutBack);
        }
        Ok(found)
    }
}

fn plain_name(name: &str) -> String {
    name.split_whitespace()
        .map(str::to_lowercase)
        .collect::<Vec<_>>()
        .join(" ")
}

#[cfg(test)]
mod tests {
    use rstest::rstest;
    use uuid::Uuid;

    use super::*;

    fn roster() -> Roster {
        let person = |n: u128, no: &str, name: &str, email: &str| RosterPerson {
            id: PersonId(Uuid::from_u128(n)),
            employee_no: no.to_owned(),
            name: name.to_owned(),
            email: Some(email.to_owned()),
            team: None,
        };
        Roster::new(vec![
            person(1, "004004", "Farah Ahmed", "farah@c.example"),
            person(2, "004005", "Farah Ahmed", "farah.2@c.example"),
            person(3, "004006", "Ann Lee", "shared@c.example"),
            person(4, "004007", "Bo Lee", "shared@c.example"),
        ])
    }

    #[rstest]
    #[case("4004", Some("004004"))]
    #[case("004006", Some("004006"))]
    #[case("123004004", None)]
    #[case("", None)]
    fn numbers_match_whole(#[case] number: &str, #[case] found: Option<&str>) {
        assert_eq!(
            roster().with_number(number).map(|p| p.employee_no.as_str()),
            found
        );
    }

    #[rstest]
    #[case("FARAH@C.example", Some("004004"))]
    #[case("shared@c.example", None)]
    fn emails_match_without_case_and_only_one(#[case] email: &str, #[case] found: Option<&str>) {
        assert_eq!(
            roster().with_email(email).map(|p| p.employee_no.as_str()),
            found
        );
    }

    #[rstest]
    #[case("123004005", "", "Farah Ahmed", &["004005", "004004"])]
    #[case("999", "ann@x.example", "ANN  LEE", &["004006"])]
    #[case("", "farah.2@c.example", "Nobody", &["004005"])]
    #[case("1", "", "Nobody", &[])]
    fn suggestions_come_likeliest_first(
        #[case] number: &str,
        #[case] email: &str,
        #[case] name: &str,
        #[case] suggested: &[&str],
    ) {
        let roster = roster();
        let found: Vec<_> = roster
            .suggest(number, email, name)
            .into_iter()
            .map(|p| p.employee_no.as_str())
            .collect();
        assert_eq!(found, suggested);
    }
}
