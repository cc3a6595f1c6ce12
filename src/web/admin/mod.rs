//! x
use super::Routes;

pub(super) fn routes(routes: Routes) -> Routes {
    routes
}
