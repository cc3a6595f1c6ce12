//! Faults from outside against the real program: what a client was shown must be true afterwards.

mod kill;
mod program;
mod wire;
