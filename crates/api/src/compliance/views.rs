//! Use cases' answers as DTOs of the wire: what several operations share.

use chrono::NaiveDate;
use contract::compliance::{
    AcceptedCourseView, BasisView, CellView, ComplianceSettingsView, DataSource, DataToView,
    NextBookingView, PersonLineView, RequirementColumnView,
};
use domain::compliance::{Assessment, ComplianceSettings};
use domain::ids::{CourseId, RequirementId};
use usecases::compliance::{Basis, CourseName, NextBooking, PersonLine, Source};

pub(super) fn basis(basis: &Basis) -> BasisView {
    let data_to = basis.data_to.iter().map(|reach| DataToView {
        source: match reach.source {
            Source::Registers => DataSource::Registers,
            Source::AttendanceHistory => DataSource::AttendanceHistory,
            Source::Elearning => DataSource::Elearning,
            Source::StaffList => DataSource::StaffList,
        },
        on: reach.on,
        at: reach.at,
    });
    BasisView {
        as_at: basis.as_at,
        known_at: basis.known_at,
        data_to: data_to.collect(),
        complete_from: basis.complete_from,
        notes: basis.notes.clone(),
    }
}

pub(super) fn person(line: PersonLine) -> PersonLineView {
    let post = line.post;
    PersonLineView {
        id: line.id,
        name: line.name,
        employment_type: post.as_ref().map(|post| post.employment_type),
        team_id: post.as_ref().map(|post| post.team_id),
        job_title: post.as_ref().map(|post| post.job_title.clone()),
        team: post.as_ref().map(|post| post.team.clone()),
        service: post.map(|post| post.service),
        manager: line.manager,
        is_absent: line.away.is_some(),
        back_on: line.away.and_then(|away| away.back_on),
    }
}

pub(super) fn cell(found: &Assessment, as_at: NaiveDate) -> CellView {
    CellView {
        status: found.status,
        due_on: found.due_on,
        due_because: found.due_because(),
        done_on: found.evidence.map(|(_, done)| done),
        expires_on: found.expires_on,
        overdue_days: found.overdue_days(as_at),
        exempt_until: found.exempt_until,
    }
}

pub(super) fn column((id, name): (RequirementId, String)) -> RequirementColumnView {
    RequirementColumnView { id, name }
}

pub(super) fn course((id, name): (CourseId, CourseName)) -> AcceptedCourseView {
    AcceptedCourseView {
        id,
        code: name.code,
        title: name.title,
    }
}

pub(super) fn booking(booking: NextBooking) -> NextBookingView {
    NextBookingView {
        session_id: booking.session,
        course: booking.title,
        on: booking.on,
    }
}

pub(super) fn settings_view(chosen: ComplianceSettings, edition: i32) -> ComplianceSettingsView {
    ComplianceSettingsView {
        headline: chosen.headline,
        due_soon_days: chosen.due_soon_days,
        edition,
    }
}
