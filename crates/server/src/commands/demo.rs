//! `spires demo`: a made-up council in an empty database.

use anyhow::Result;
use chrono::NaiveDate;
use clap::Args;
use clap::builder::RangedU64ValueParser;
use usecases::demo::{DEMO_PASSWORD, DemoPlan, DemoSignIn, load_demo};

use super::say::say;
use crate::wiring::Wiring;

/// The same arguments make the same council.
#[derive(Args, Debug)]
pub(super) struct DemoArgs {
    /// How many people
    #[arg(long, default_value_t = 800, value_parser = RangedU64ValueParser::<usize>::new()
        .range(DemoPlan::FEWEST as u64..=DemoPlan::MOST as u64))]
    staff: usize,
    /// For how many years back there are training records
    #[arg(long, default_value_t = 6, value_parser = clap::value_parser!(u32).range(1..=20))]
    years: u32,
    /// Another number makes another council
    #[arg(long, default_value_t = 1)]
    seed: u64,
    /// The day on which the council stands; today where it is left out
    #[arg(long, value_name = "DATE")]
    on: Option<NaiveDate>,
}

/// Fills the database. Progress goes to standard error, who can sign in to standard output.
pub(super) fn demo(wiring: &Wiring, args: &DemoArgs) -> Result<()> {
    let plan = DemoPlan {
        staff: args.staff,
        years: args.years,
        seed: args.seed,
        on: args.on.unwrap_or_else(|| wiring.spires.today()),
    };
    let sign_ins = load_demo(&wiring.spires, &plan, &mut |step| eprintln!("{step} …"))?;
    Ok(say(table(&sign_ins))?)
}

fn table(sign_ins: &[DemoSignIn]) -> String {
    let widest = sign_ins
        .iter()
        .map(|sign_in| sign_in.email.len())
        .max()
        .unwrap_or_default();
    let mut lines = vec![format!("{:<18}  {:<widest$}  Password\n", "Role", "Email")];
    lines.extend(sign_ins.iter().map(|sign_in| {
        let role = sign_in.role.label();
        format!("{role:<18}  {:<widest$}  {DEMO_PASSWORD}\n", sign_in.email)
    }));
    lines.concat()
}
