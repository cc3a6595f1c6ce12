//! Makes the stylesheet and the page script that the binary carries.
//!
//! GOV.UK Frontend and the Sass compiler come from npm into a folder of the build, never into the source tree.
//! Packagers without npm set `RIGHTSDESK_ASSETS` to a folder that holds a finished `app.css` and `govuk-frontend.js`.

use std::{
    env, fs, io,
    path::{Path, PathBuf},
    process::{Command, ExitCode},
};

/// The two files that come from outside; the others in `static/` are served as they are.
const MADE: [&str; 2] = ["app.css", "govuk-frontend.js"];

fn main() -> ExitCode {
    for source in ["package.json", "package-lock.json", ".npmrc", "static"] {
        println!("cargo::rerun-if-changed={source}");
    }
    println!("cargo::rerun-if-env-changed=RIGHTSDESK_ASSETS");
    match make_assets() {
        Ok(()) => ExitCode::SUCCESS,
        Err(sentence) => {
            println!("cargo::error={sentence}");
            ExitCode::FAILURE
        }
    }
}

fn make_assets() -> Result<(), String> {
    let source = folder("CARGO_MANIFEST_DIR")?;
    let out = folder("OUT_DIR")?;
    let assets = out.join("assets");
    fs::create_dir_all(&assets).map_err(|error| told(&assets, &error))?;
    for name in ["app.js", "favicon.svg"] {
        copy(&source.join("static").join(name), &assets.join(name))?;
    }
    match env::var_os("RIGHTSDESK_ASSETS") {
        Some(ready) => take_ready(Path::new(&ready), &assets),
        None => compile(&source, &out.join("npm"), &assets),
    }
}

fn folder(variable: &str) -> Result<PathBuf, String> {
    env::var_os(variable)
        .map(PathBuf::from)
        .ok_or_else(|| format!("cargo did not set {variable}"))
}

fn take_ready(ready: &Path, assets: &Path) -> Result<(), String> {
    MADE.iter().try_for_each(|name| {
        copy(&ready.join(name), &assets.join(name)).map_err(|error| {
            format!(
                "RIGHTSDESK_ASSETS must name a folder that holds {}: {error}",
                MADE.join(" and ")
            )
        })
    })
}

fn compile(source: &Path, npm: &Path, assets: &Path) -> Result<(), String> {
    fs::create_dir_all(npm).map_err(|error| told(npm, &error))?;
    for name in ["package.json", "package-lock.json", ".npmrc"] {
        copy(&source.join(name), &npm.join(name))?;
    }
    run(Command::new(npm_program())
        .args(["ci", "--ignore-scripts", "--no-audit", "--no-fund"])
        .current_dir(npm))?;

    // The package importer looks for node_modules beside the style sheet, so the sheets are copied there.
    let sheets = npm.join("styles");
    copy_sheets(&source.join("static"), &sheets)?;
    run(Command::new(npm.join("node_modules/.bin/sass"))
        .args([
            "--pkg-importer=node",
            "--style=compressed",
            "--no-source-map",
            "--quiet-deps",
        ])
        .arg(sheets.join("app.scss"))
        .arg(assets.join("app.css"))
        .current_dir(npm))?;
    copy(
        &npm.join("node_modules/govuk-frontend/dist/govuk/govuk-frontend.min.js"),
        &assets.join("govuk-frontend.js"),
    )
}

/// On Windows npm is a script, which only starts under its full name.
fn npm_program() -> &'static str {
    if cfg!(windows) { "npm.cmd" } else { "npm" }
}

fn copy_sheets(from: &Path, to: &Path) -> Result<(), String> {
    fs::create_dir_all(to).map_err(|error| told(to, &error))?;
    for entry in fs::read_dir(from).map_err(|error| told(from, &error))? {
        let path = entry.map_err(|error| told(from, &error))?.path();
        if let (Some(name), Some("scss")) = (
            path.file_name(),
            path.extension().and_then(|end| end.to_str()),
        ) {
            copy(&path, &to.join(name))?;
        }
    }
    Ok(())
}

fn run(command: &mut Command) -> Result<(), String> {
    let program = command.get_program().to_string_lossy().into_owned();
    let output = command.output().map_err(|error| match error.kind() {
        io::ErrorKind::NotFound => format!(
            "{program} was not found: install Node.js 20 or newer with npm, or set RIGHTSDESK_ASSETS to a folder that holds {}",
            MADE.join(" and ")
        ),
        _ => format!("{program} could not be started: {error}"),
    })?;
    if output.status.success() {
        return Ok(());
    }
    // One line an instruction, so the program's own words are joined.
    let said = [output.stderr, output.stdout].concat();
    let said = String::from_utf8_lossy(&said)
        .lines()
        .map(str::trim)
        .collect::<Vec<_>>()
        .join(" | ");
    Err(format!(
        "{program} failed ({}): make the package registry reachable, or set RIGHTSDESK_ASSETS to a folder that holds {}: {said}",
        output.status,
        MADE.join(" and ")
    ))
}

fn copy(from: &Path, to: &Path) -> Result<(), String> {
    fs::copy(from, to)
        .map(|_| ())
        .map_err(|error| told(from, &error))
}

fn told(path: &Path, error: &io::Error) -> String {
    format!("{} could not be copied or made: {error}", path.display())
}
