//! One row of the HR file.

use chrono::NaiveDate;

use super::super::value::{in_words, read_email, read_employee_no, read_fte};
use super::super::{Cells, Finding, FindingCode, Note, RowReader, Verdict};
use crate::people::EmploymentType;

/// Where a post stands in the org tree; parts may be empty, not all.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct OrgPath {
    /// Directorate.
    pub directorate: String,
    /// Service.
    pub service: String,
    /// Team.
    pub team: String,
}

/// One row that can be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StaffRow {
    /// Line of the file.
    pub line: u32,
    /// Six digits.
    pub employee_no: String,
    /// First name; may be empty.
    pub first_name: String,
    /// Surname.
    pub last_name: String,
    /// Lower case; none where the file has none.
    pub email: Option<String>,
    /// Job title.
    pub job_title: String,
    /// Place in the org tree.
    pub org: OrgPath,
    /// Number of the line manager as the file says it, six digits; none where it is empty.
    pub manager_no: Option<String>,
    /// First day.
    pub start: NaiveDate,
    /// Last working day.
    pub leave: Option<NaiveDate>,
    /// How the person is employed.
    pub employment: EmploymentType,
    /// Thousandths, 1 to 1000.
    pub fte: u16,
    /// Registration with Social Work England.
    pub swe_no: Option<String>,
}

/// Reads one row. A number that is not 1 to 6 digits is `not_a_person`; no surname, job title or team,
/// an impossible day, a leave before the start, an unknown contract or an FTE outside (0, 1] is
/// `bad_row`. No e-mail is a remark.
pub fn read_row<R: Cells>(row: &RowReader<'_, R>) -> Verdict<StaffRow> {
    let mut notes = Vec::new();
    match decide(row, &mut notes) {
        Ok((fact, findings)) => Verdict::kept(fact, findings, notes),
        Err(finding) => Verdict::out(finding, notes),
    }
}

fn decide<R: Cells>(
    row: &RowReader<'_, R>,
    notes: &mut Vec<Note>,
) -> Result<(StaffRow, Vec<Finding>), Finding> {
    let number = row.text("employee_no");
    let employee_no = read_employee_no(number).ok_or_else(|| {
        let message = if number.is_empty() {
            "The row has no employee number.".to_owned()
        } else {
            format!("“{number}” is not an employee number; it may be a row of totals.")
        };
        row.finding(Some("employee_no"), FindingCode::NotAPerson, message)
    })?;
    if employee_no.zeros_put_back {
        notes.push(Note::ZerosPutBack);
    }
    let last_name = row.needed("last_name", "The surname")?.to_owned();
    let job_title = row.needed("job_title", "The job title")?.to_owned();
    let team = row.needed("team", "The team")?.to_owned();
    let start = row.day("start_date", "The start date", notes)?;
    let leave = row.day_if_any("leave_date", "The leave date", notes)?;
    if let Some(leave) = leave.filter(|leave| *leave < start) {
        return Err(row.bad(
            "leave_date",
            format!(
                "The leave date, {}, is before the start, {}.",
                in_words(leave),
                in_words(start)
            ),
        ));
    }
    let contract = row.text("contract_type");
    let employment = read_employment(contract).ok_or_else(|| {
        row.bad(
            "contract_type",
            format!("“{contract}” is none of Permanent, Fixed term and Agency."),
        )
    })?;
    let fte = if row.columns.has("fte") {
        read_fte(row.text("fte"))
    } else {
        Some(1000)
    };
    let fte = fte.ok_or_else(|| {
        row.bad(
            "fte",
            format!(
                "The FTE “{}” is not above 0 and at most 1.",
                row.text("fte")
            ),
        )
    })?;
    let mut findings = Vec::new();
    let email = read_email(row.text("email"));
    if email.is_none() {
        let said = row.text("email");
        let message = if said.is_empty() {
            "No email address. Kept; cannot sign in.".to_owned()
        } else {
            format!("“{said}” is not an email address. Kept; cannot sign in.")
        };
        findings.push(row.finding(Some("email"), FindingCode::NoEmail, message));
    }
    let some = |field: &str| {
        Some(row.text(field))
            .filter(|text| !text.is_empty())
            .map(str::to_owned)
    };
    let manager_no = some("manager_employee_no")
        .map(|said| read_employee_no(&said).map_or(said, |read| read.number));
    let org = OrgPath {
        directorate: row.text("directorate").to_owned(),
        service: row.text("service").to_owned(),
        team,
    };
    let fact = StaffRow {
        line: row.row.line(),
        employee_no: employee_no.number,
        first_name: row.text("first_name").to_owned(),
        last_name,
        email,
        job_title,
        org,
        manager_no,
        start,
        leave,
        employment,
        fte,
        swe_no: some("swe_no"),
    };
    Ok((fact, findings))
}

fn read_employment(text: &str) -> Option<EmploymentType> {
    match text.to_lowercase().replace(['-', '_'], " ").as_str() {
        "" | "permanent" | "perm" => Some(EmploymentType::Permanent),
        "fixed term" | "temporary" | "temp" | "fixed term contract" => {
            Some(EmploymentType::FixedTerm)
        }
        "agency" | "agency worker" | "agency staff" => Some(EmploymentType::Agency),
        "foster carer" => Some(EmploymentType::FosterCarer),
        "partner" | "partner agency" => Some(EmploymentType::Partner),
        "student" | "student on placement" => Some(EmploymentType::Student),
        _ => None,
    }
}
