//! The drawings hold together.

use super::*;

fn bins(counts: [u32; 12]) -> Vec<(Bin, u32)> {
    Bin::ALL.into_iter().zip(counts).collect()
}

fn months(counts: &[(u32, u32)]) -> Vec<(char, i32, Answered)> {
    counts
        .iter()
        .enumerate()
        .map(|(n, (in_time, late))| {
            let year = if n < 3 { 2025 } else { 2026 };
            (
                'M',
                year,
                Answered {
                    in_time: *in_time,
                    late: *late,
                },
            )
        })
        .collect()
}

#[test]
fn bars_stand_on_the_base_line_in_proportion() {
    let plot = histogram(&bins([0, 0, 1, 2, 0, 4, 0, 0, 0, 0, 3, 0]));
    assert_eq!(plot.bars.len(), 4);
    for bar in &plot.bars {
        assert!((bar.y + bar.height - plot.base).abs() < 0.2, "{bar:?}");
        assert!(bar.x >= 0.0 && bar.x + bar.width <= WIDTH);
    }
    let heights: Vec<f64> = plot.bars.iter().map(|bar| bar.height).collect();
    assert!((heights[1] / heights[2] - 0.5).abs() < 0.01);
    let kinds: Vec<&str> = plot.bars.iter().map(|bar| bar.kind).collect();
    assert_eq!(kinds, ["late", "late", "", "paused"]);
    // The rule parts what is late from what is not.
    assert!(plot.bars[1].x + plot.bars[1].width <= plot.rule && plot.rule < plot.bars[2].x);
}

#[test]
fn numbers_never_touch_and_the_largest_is_always_there() {
    for counts in [
        [7; 12],
        [88; 12],
        [4_321; 12],
        [999, 1_000, 1_001, 5, 6, 7, 1_200, 1_300, 1, 2, 3, 900],
    ] {
        let plot = histogram(&bins(counts));
        let most = counts.iter().max().unwrap().to_string();
        let labels: Vec<&Label> = plot
            .bars
            .iter()
            .filter_map(|bar| bar.label.as_ref())
            .collect();
        assert!(labels.iter().any(|label| label.text == most), "{counts:?}");
        for (n, one) in labels.iter().enumerate() {
            for other in &labels[n + 1..] {
                let room = (one.text.len() + other.text.len()) as f64 * DIGIT / 2.0;
                assert!((one.x - other.x).abs() >= room || (one.y - other.y).abs() >= LABEL);
            }
        }
    }
    assert!(
        histogram(&bins([88; 12]))
            .bars
            .iter()
            .all(|bar| bar.label.is_some())
    );
}

#[test]
fn nothing_open_is_an_empty_drawing() {
    assert_eq!(histogram(&bins([0; 12])).bars, []);
}

#[test]
fn a_month_without_answers_is_a_gap() {
    let plot = trend(
        &months(&[(3, 1), (4, 0), (0, 0), (2, 2), (0, 0), (1, 0), (5, 5)]),
        &[90, 95],
    );
    assert_eq!(plot.points.len(), 5);
    assert_eq!(plot.lines.len(), 2);
    assert_eq!(plot.lines[0].split(' ').count(), 2);
    assert_eq!(plot.counts.len(), 7);
    assert_eq!(plot.initials.len(), 7);
    let all_in_time = &plot.points[1];
    assert!((all_in_time.y - TREND_TOP).abs() < 0.1);
    assert!(plot.benchmarks[0] > plot.benchmarks[1] && plot.benchmarks[1] > TREND_TOP);
}

#[test]
fn whiskers_are_for_few_answers() {
    let plot = trend(&months(&[(40, 9), (40, 10)]), &[]);
    assert!(plot.points[0].whisker.is_some());
    assert_eq!(plot.points[1].whisker, None);
    let (top, bottom) = plot.points[0].whisker.unwrap();
    assert!(top < plot.points[0].y && plot.points[0].y < bottom);
}

#[test]
fn wilsons_interval_is_the_published_one() {
    let close = |(low, high): (f64, f64), wanted: (f64, f64)| {
        assert!(
            (low - wanted.0).abs() < 0.1 && (high - wanted.1).abs() < 0.1,
            "{low} {high}"
        );
    };
    close(wilson(8, 10), (49.0, 94.3));
    close(wilson(0, 10), (0.0, 27.8));
    close(wilson(10, 10), (72.2, 100.0));
    close(wilson(0, 0), (0.0, 100.0));
}

#[test]
fn years_stand_where_they_begin_if_there_is_room() {
    let of = |before: usize| {
        let all: Vec<(char, i32, Answered)> = (0..14)
            .map(|n| {
                (
                    'M',
                    if n < before { 2025 } else { 2026 },
                    Answered::default(),
                )
            })
            .collect();
        years(&all)
    };
    assert_eq!(of(3), [(0, 2025), (3, 2026)]);
    assert_eq!(of(2), [(2, 2026)]);
    assert_eq!(of(14), [(0, 2025)]);
}
