//! The same bytes for browsers that take brotli or gzip, made once instead of at each request.

use std::io::Write;

use anyhow::Result;

/// Below this a compressed copy saves no packet.
const WORTH_IT: usize = 512;

/// Which kinds shrink; pictures and fonts are compressed already.
pub(crate) fn shrinks(name: &str, bytes: &[u8]) -> bool {
    let kinds = [
        "css",
        "html",
        "js",
        "json",
        "svg",
        "txt",
        "wasm",
        "webmanifest",
    ];
    let kind = name.rsplit_once('.').map_or("", |(_, kind)| kind);
    bytes.len() >= WORTH_IT && kinds.contains(&kind)
}

/// As brotli: as small as it goes for a release, quickly otherwise.
pub(crate) fn brotli(bytes: &[u8], release: bool) -> Result<Vec<u8>> {
    let parameters = brotli::enc::BrotliEncoderParams {
        quality: if release { 11 } else { 4 },
        lgwin: 22,
        size_hint: bytes.len(),
        ..Default::default()
    };
    let mut small = Vec::new();
    brotli::BrotliCompress(&mut &*bytes, &mut small, &parameters)?;
    Ok(small)
}

/// As gzip, for what takes no brotli (a proxy, a scanner).
pub(crate) fn gzip(bytes: &[u8], release: bool) -> Result<Vec<u8>> {
    let level = if release {
        flate2::Compression::best()
    } else {
        flate2::Compression::fast()
    };
    let mut encoder = flate2::write::GzEncoder::new(Vec::new(), level);
    encoder.write_all(bytes)?;
    Ok(encoder.finish()?)
}
