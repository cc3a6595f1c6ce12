//! The geometry of the plots, in the units of a drawing 290 wide, whose labels are 16 high.

use domain::measures::{Answered, Bin};
use serde::Serialize;

/// The drawing's width.
const WIDTH: f64 = 290.0;
/// What a digit of a label takes.
const DIGIT: f64 = 9.0;
/// A label's height.
const LABEL: f64 = 16.0;
/// Answers below which a share is drawn with its interval.
pub(super) const FEW: u32 = 50;
/// The standard normal quantile of a 95% interval.
const Z: f64 = 1.96;

/// A point or size, rounded to tenths so that the drawing stays short.
fn tenths(value: f64) -> f64 {
    (value * 10.0).round() / 10.0
}

/// A bar of the histogram.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub(super) struct Bar {
    /// Left edge.
    pub(super) x: f64,
    /// Top edge.
    pub(super) y: f64,
    /// Width.
    pub(super) width: f64,
    /// Height.
    pub(super) height: f64,
    /// `late`, `paused` or neither.
    pub(super) kind: &'static str,
    /// The number above it, where there is room.
    pub(super) label: Option<Label>,
}

/// A text in the drawing.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub(super) struct Label {
    /// Where its anchor lies.
    pub(super) x: f64,
    /// Its base line.
    pub(super) y: f64,
    /// What it says.
    pub(super) text: String,
}

/// The histogram of open cases.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub(super) struct Histogram {
    /// The drawing's height.
    pub(super) height: f64,
    /// The bars that are not empty.
    pub(super) bars: Vec<Bar>,
    /// Where the base line lies.
    pub(super) base: f64,
    /// The top of the rule at "due today".
    pub(super) rule_top: f64,
    /// The x of that rule.
    pub(super) rule: f64,
    /// What stands under the groups of bars.
    pub(super) groups: Vec<Label>,
}

const BAR_TOP: f64 = 24.0;
const BAR_BASE: f64 = 150.0;
const BAR_PITCH: f64 = 22.0;
const BAR_WIDTH: f64 = 18.0;
const BAR_LEFT: f64 = 6.0;
/// The gap before the bars of cases whose time does not run.
const BAR_GAP: f64 = 14.0;

/// Where the bar of that number begins.
fn bar_left(n: u32) -> f64 {
    let gap = if n >= 10 { BAR_GAP } else { 0.0 };
    BAR_LEFT + BAR_PITCH * f64::from(n) + gap
}

/// Lays the histogram out.
pub(super) fn histogram(bins: &[(Bin, u32)]) -> Histogram {
    let most = bins
        .iter()
        .map(|(_, count)| *count)
        .max()
        .unwrap_or(0)
        .max(1);
    let mut bars: Vec<(u32, Bar)> = (0_u32..)
        .zip(bins)
        .filter(|(_, (_, count))| *count > 0)
        .map(|(n, (bin, count))| {
            let share = f64::from(*count) / f64::from(most);
            let height = tenths((share * (BAR_BASE - BAR_TOP)).max(1.0));
            let bar = Bar {
                x: bar_left(n),
                y: tenths(BAR_BASE - height),
                width: BAR_WIDTH,
                height,
                kind: kind_of(*bin),
                label: None,
            };
            (*count, bar)
        })
        .collect();
    label_bars(&mut bars);
    let group = |x: f64, text: &str| Label {
        x,
        y: BAR_BASE + 20.0,
        text: text.to_owned(),
    };
    Histogram {
        height: BAR_BASE + 28.0,
        bars: bars.into_iter().map(|(_, bar)| bar).collect(),
        base: BAR_BASE,
        rule_top: 4.0,
        rule: bar_left(4) - (BAR_PITCH - BAR_WIDTH) / 2.0,
        groups: vec![
            group(bar_left(2) - 8.0, "Late"),
            group(bar_left(4) + BAR_WIDTH / 2.0, "Today"),
            group(bar_left(7) + BAR_WIDTH / 2.0, "Days left"),
            group(bar_left(11) - 3.0, "Waiting"),
        ],
    }
}

const fn kind_of(bin: Bin) -> &'static str {
    match bin {
        Bin::Paused | Bin::NotStarted => "paused",
        bin if bin.is_late() => "late",
        _ => "",
    }
}

/// Numbers the bars, the tallest first; a number that would touch another is left to the table.
fn label_bars(bars: &mut [(u32, Bar)]) {
    let mut order: Vec<usize> = (0..bars.len()).collect();
    order.sort_by_key(|n| std::cmp::Reverse(bars[*n].0));
    let mut placed: Vec<(f64, f64, f64)> = Vec::new();
    for n in order {
        let (count, bar) = &mut bars[n];
        let text = count.to_string();
        let half = text.len() as f64 * DIGIT / 2.0;
        let (x, y) = (bar.x + bar.width / 2.0, bar.y - 5.0);
        let inside = x - half >= 0.0 && x + half <= WIDTH;
        let free = placed.iter().all(|(other_x, other_half, other_y)| {
            (x - other_x).abs() >= half + other_half || (y - other_y).abs() >= LABEL
        });
        if inside && free {
            placed.push((x, half, y));
            bar.label = Some(Label {
                x: tenths(x),
                y: tenths(y),
                text,
            });
        }
    }
}

/// A month's point.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub(super) struct Point {
    /// The centre.
    pub(super) x: f64,
    /// The centre.
    pub(super) y: f64,
    /// Top and bottom of the 95% interval, where answers are few.
    pub(super) whisker: Option<(f64, f64)>,
}

/// The on-time share by month.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub(super) struct Trend {
    /// The drawing's height.
    pub(super) height: f64,
    /// Where the axis begins.
    pub(super) left: f64,
    /// Where the lines end.
    pub(super) right: f64,
    /// Where 0% lies.
    pub(super) base: f64,
    /// The points of the months in which something was answered.
    pub(super) points: Vec<Point>,
    /// Lines through neighbouring months, each as the points of a polyline.
    pub(super) lines: Vec<String>,
    /// The height of each benchmark line.
    pub(super) benchmarks: Vec<f64>,
    /// 0%, 50%, 100%.
    pub(super) scale: Vec<Label>,
    /// The initial of each month.
    pub(super) initials: Vec<Label>,
    /// The number answered in each month.
    pub(super) counts: Vec<Label>,
    /// The base line of the row of numbers.
    pub(super) counts_y: f64,
    /// The years, under their first months.
    pub(super) years: Vec<Label>,
}

const TREND_LEFT: f64 = 46.0;
const TREND_RIGHT: f64 = 284.0;
/// 100% lies here; above it stands what the benchmarks are.
const TREND_TOP: f64 = 34.0;
const TREND_BASE: f64 = 164.0;

/// The height of a share in per cent.
fn share_y(percent: f64) -> f64 {
    tenths(TREND_BASE - (TREND_BASE - TREND_TOP) * percent / 100.0)
}

/// Lays the months out: each by its initial, its year and what was answered in it.
pub(super) fn trend(months: &[(char, i32, Answered)], benchmarks: &[u32]) -> Trend {
    let count = months.len().max(1) as f64;
    let pitch = (TREND_RIGHT - TREND_LEFT) / count;
    let centre = |n: usize| tenths(TREND_LEFT + pitch * (n as f64 + 0.5));
    let points: Vec<Option<Point>> = months
        .iter()
        .enumerate()
        .map(|(n, (_, _, answered))| point(centre(n), *answered))
        .collect();
    // Numbers of two digits would touch their neighbours: every other one steps down.
    let steps_down = months.iter().any(|(_, _, answered)| answered.all() > 9);
    let counts_y = TREND_BASE + 38.0;
    let label = |x: f64, y: f64, text: String| Label { x, y, text };
    let last_row = if steps_down {
        counts_y + 18.0
    } else {
        counts_y
    };
    Trend {
        height: last_row + 28.0,
        left: TREND_LEFT,
        right: TREND_RIGHT,
        base: TREND_BASE,
        lines: lines(&points),
        points: points.into_iter().flatten().collect(),
        benchmarks: benchmarks
            .iter()
            .map(|line| share_y(f64::from(*line)))
            .collect(),
        scale: [0_u32, 50, 100]
            .into_iter()
            .map(|share| {
                label(
                    TREND_LEFT - 4.0,
                    share_y(f64::from(share)) + 5.0,
                    format!("{share}%"),
                )
            })
            .collect(),
        initials: months
            .iter()
            .enumerate()
            .map(|(n, (initial, ..))| label(centre(n), TREND_BASE + 18.0, initial.to_string()))
            .collect(),
        counts: months
            .iter()
            .enumerate()
            .map(|(n, (_, _, answered))| {
                let down = if steps_down && n % 2 == 1 { 18.0 } else { 0.0 };
                label(centre(n), counts_y + down, answered.all().to_string())
            })
            .collect(),
        counts_y,
        years: years(months)
            .into_iter()
            .map(|(n, year)| {
                label(
                    tenths(centre(n) - pitch / 2.0),
                    last_row + 20.0,
                    year.to_string(),
                )
            })
            .collect(),
    }
}

fn point(x: f64, answered: Answered) -> Option<Point> {
    let share = answered.percent()?;
    let whisker = (answered.all() < FEW).then(|| {
        let (low, high) = wilson(answered.in_time, answered.all());
        (share_y(high), share_y(low))
    });
    Some(Point {
        x,
        y: share_y(share),
        whisker,
    })
}

/// One polyline for each run of two or more months with answers.
fn lines(points: &[Option<Point>]) -> Vec<String> {
    points
        .split(Option::is_none)
        .filter(|run| run.len() > 1)
        .map(|run| {
            let each: Vec<String> = run
                .iter()
                .flatten()
                .map(|p| format!("{},{}", p.x, p.y))
                .collect();
            each.join(" ")
        })
        .collect()
}

/// The months under which a year is written: the first of each year; the very first only if there is room.
fn years(months: &[(char, i32, Answered)]) -> Vec<(usize, i32)> {
    let mut firsts: Vec<(usize, i32)> = Vec::new();
    for (n, (_, year, _)) in months.iter().enumerate() {
        if firsts.last().is_none_or(|(_, last)| last != year) {
            firsts.push((n, *year));
        }
    }
    if firsts.get(1).is_some_and(|(n, _)| *n < 3) {
        firsts.remove(0);
    }
    firsts
}

/// Wilson's 95% interval of a share, in per cent.
pub(super) fn wilson(hits: u32, all: u32) -> (f64, f64) {
    if all == 0 {
        return (0.0, 100.0);
    }
    let (n, share) = (f64::from(all), f64::from(hits) / f64::from(all));
    let z2 = Z * Z;
    let centre = share + z2 / (2.0 * n);
    let spread = Z * (share * (1.0 - share) / n + z2 / (4.0 * n * n)).sqrt();
    let whole = 1.0 + z2 / n;
    let percent = |value: f64| (value / whole * 100.0).clamp(0.0, 100.0);
    (percent(centre - spread), percent(centre + spread))
}

#[cfg(test)]
#[path = "plot_tests.rs"]
mod tests;
