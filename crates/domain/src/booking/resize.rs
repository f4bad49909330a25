use super::Refusal;
use crate::catalogue::Places;

/// Changes the capacity of a session. Below what is held it is refused, so that nobody loses a
/// place by an edit. Returns the places that are free afterwards, for the waiting list.
pub fn resize(places: Places, capacity: i32) -> Result<i32, Refusal> {
    let resized = Places { capacity, ..places };
    if resized.is_kept() {
        Ok(resized.free())
    } else {
        Err(Refusal::BelowHeld {
            held: places.held() - places.overrides,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use rstest::rstest;

    #[rstest]
    #[case::enlarge(20, Ok(5))]
    #[case::to_what_is_held(15, Ok(0))]
    #[case::below(14, Err(Refusal::BelowHeld { held: 15 }))]
    fn a_new_capacity(#[case] capacity: i32, #[case] expected: Result<i32, Refusal>) {
        let places = Places {
            capacity: 15,
            overrides: 1,
            booked: 14,
            offered: 1,
            reserved: 1,
            waiting: 9,
        };
        assert_eq!(resize(places, capacity), expected);
    }
}
