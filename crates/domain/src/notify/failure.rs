use chrono::{DateTime, Duration, Utc};

/// How long a message belongs to whoever took it for sending. Longer than any one conversation with
/// a mail server can last, so that no second worker sends what the first is still sending.
pub const CLAIM: Duration = Duration::minutes(5);

/// How often a mail server may put off one message before it is given up.
pub const MOST_ATTEMPTS: u32 = 8;

/// While no mail server answers, how long until it is asked again about a message.
const WHILE_AWAY: Duration = Duration::minutes(1);

/// Why a message was not sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SendFailure {
    /// No mail server took part: it cannot be reached, broke off, or does not let Spires in. Says
    /// nothing about this message, which therefore waits however long that lasts.
    Away,
    /// The mail server put this message off.
    Later,
    /// The mail server knows that the address takes no mail, or the message cannot be written.
    Never,
}

/// What happens to a message after a failure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Next {
    /// It is tried again then. `counted` says whether this attempt counts towards giving up.
    Retry {
        /// When.
        at: DateTime<Utc>,
        /// Whether the attempt counts.
        counted: bool,
    },
    /// It is given up until somebody sends it again by hand.
    Park,
}

/// How long after the given number of attempts the next one is: 1, 5, 15 and 60 minutes, then 4, 8
/// and 12 hours; so that eight attempts span a day.
pub fn retry_after(attempts: u32) -> Duration {
    match attempts {
        0 | 1 => Duration::minutes(1),
        2 => Duration::minutes(5),
        3 => Duration::minutes(15),
        4 => Duration::hours(1),
        5 => Duration::hours(4),
        6 => Duration::hours(8),
        _ => Duration::hours(12),
    }
}

/// What happens to a message whose attempt number `attempts` failed.
pub fn after_failure(failure: SendFailure, attempts: u32, now: DateTime<Utc>) -> Next {
    match failure {
        SendFailure::Never => Next::Park,
        SendFailure::Later if attempts >= MOST_ATTEMPTS => Next::Park,
        SendFailure::Later => Next::Retry {
            at: now + retry_after(attempts),
            counted: true,
        },
        SendFailure::Away => Next::Retry {
            at: now + WHILE_AWAY,
            counted: false,
        },
    }
}

/// What a mail server's refusal means, from its code and its text (RFC 5321, and the enhanced codes
/// of RFC 3463 at the beginning of the text).
///
/// Only a refusal that speaks of the recipient's address is final. A server that wants a password,
/// dislikes the sender or will not relay is set up wrongly, which somebody will put right.
pub fn judge_reply(code: u16, text: &str) -> SendFailure {
    let enhanced = text.split_whitespace().next().unwrap_or_default();
    match (code, enhanced) {
        // Closing down; wants or rejects the account that Spires sends with.
        (421 | 454 | 530 | 534 | 535 | 538, _) => SendFailure::Away,
        // About the sender's address, or policy.
        (_, "5.1.7" | "5.1.8") => SendFailure::Later,
        (500..=599, enhanced) if enhanced.starts_with("5.1.") || enhanced == "5.2.1" => {
            SendFailure::Never
        }
        (500..=599, enhanced) if enhanced.starts_with("5.") => SendFailure::Later,
        // No such mailbox; not here; no such name; takes no mail at all.
        (550 | 551 | 553 | 556, _) => SendFailure::Never,
        _ => SendFailure::Later,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use rstest::rstest;

    fn noon() -> DateTime<Utc> {
        "2026-11-20T12:00:00Z".parse().unwrap()
    }

    #[rstest]
    #[case(1, 1)]
    #[case(2, 5)]
    #[case(3, 15)]
    #[case(4, 60)]
    #[case(5, 240)]
    #[case(6, 480)]
    #[case(7, 720)]
    fn waits_longer_each_time(#[case] attempts: u32, #[case] minutes: i64) {
        let at = noon() + Duration::minutes(minutes);
        assert_eq!(
            after_failure(SendFailure::Later, attempts, noon()),
            Next::Retry { at, counted: true }
        );
    }

    #[rstest]
    #[case::put_off_for_the_eighth_time(SendFailure::Later, 8)]
    #[case::refused_at_once(SendFailure::Never, 1)]
    fn gives_up(#[case] failure: SendFailure, #[case] attempts: u32) {
        assert_eq!(after_failure(failure, attempts, noon()), Next::Park);
    }

    #[rstest]
    #[case(450, "4.2.1 mailbox busy", SendFailure::Later)]
    #[case(451, "try again", SendFailure::Later)]
    #[case(452, "4.2.2 mailbox full", SendFailure::Later)]
    #[case(421, "4.3.2 shutting down", SendFailure::Away)]
    #[case(550, "5.1.1 no such user", SendFailure::Never)]
    #[case(550, "no such user", SendFailure::Never)]
    #[case(550, "5.7.1 relaying denied", SendFailure::Later)]
    #[case(550, "5.1.8 sender's domain not found", SendFailure::Later)]
    #[case(550, "5.2.1 mailbox disabled", SendFailure::Never)]
    #[case(551, "user not local", SendFailure::Never)]
    #[case(552, "5.2.2 mailbox full", SendFailure::Later)]
    #[case(553, "5.1.3 bad address", SendFailure::Never)]
    #[case(554, "transaction failed", SendFailure::Later)]
    #[case(556, "domain takes no mail", SendFailure::Never)]
    #[case(535, "5.7.8 wrong password", SendFailure::Away)]
    #[case(530, "5.7.0 must issue STARTTLS first", SendFailure::Away)]
    fn replies(#[case] code: u16, #[case] text: &str, #[case] means: SendFailure) {
        assert_eq!(judge_reply(code, text), means);
    }

    proptest! {
        #[test]
        fn a_server_that_is_away_parks_nothing(attempts in 0..10_000_u32) {
            let next = after_failure(SendFailure::Away, attempts, noon());
            let waits = matches!(next, Next::Retry { at, counted: false } if at > noon());
            prop_assert!(waits);
        }

        #[test]
        fn later_attempts_never_come_sooner(attempts in 0..100_u32) {
            prop_assert!(retry_after(attempts) <= retry_after(attempts + 1));
        }
    }
}
