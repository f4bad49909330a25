//! Putting in the frameworks and programme templates that ship with the product.

use domain::asye::shipped_programmes;
use domain::competency::shipped_frameworks;
use store::StoreError;

use crate::{Failure, Spires};

/// How much was new.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Loaded {
    /// Frameworks.
    pub frameworks: usize,
    /// Programme templates.
    pub programmes: usize,
}

/// Puts in the shipped frameworks and programme templates that are not there yet in that version. Run at
/// each migration and start; a second run changes nothing. Nobody is asked for: it is the product's own
/// data, and no request reaches it.
pub fn load_shipped(spires: &Spires) -> Result<Loaded, Failure> {
    let frameworks =
        shipped_frameworks().map_err(|fault| StoreError::corrupt("shipped frameworks", fault))?;
    let programmes =
        shipped_programmes().map_err(|fault| StoreError::corrupt("shipped programmes", fault))?;
    spires.store.write(|conn| {
        let now = spires.now();
        Ok(Loaded {
            frameworks: store::competency::keep_frameworks(
                conn,
                &frameworks,
                || spires.ids.next(),
                now,
            )?,
            programmes: store::asye::keep_programmes(conn, &programmes, || spires.ids.next(), now)?,
        })
    })
}
