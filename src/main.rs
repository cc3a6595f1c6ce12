//! The `rightsdesk` command.

use std::process::ExitCode;

fn main() -> ExitCode {
    rightsdesk::cli::main()
}
