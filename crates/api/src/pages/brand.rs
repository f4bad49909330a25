//! The council's colour, as a stylesheet of two lines.

use actix_web::web::Data;
use actix_web::{HttpResponse, get};

use crate::state::ApiState;

const INK: &str = "#15172b";
const WHITE: &str = "#ffffff";

#[get("/brand.css")]
pub(super) async fn brand_css(state: Data<ApiState>) -> HttpResponse {
    let brand = &state.facing.brand_colour;
    HttpResponse::Ok()
        .insert_header(("content-type", "text/css; charset=utf-8"))
        .insert_header(("cache-control", "no-cache"))
        .body(format!(
            ":root {{ --sp-brand: {brand}; --sp-on-brand: {} }}\n",
            readable_on(brand)
        ))
}

/// White or ink, whichever has the greater contrast on `colour` (WCAG 2.2, relative luminance).
fn readable_on(colour: &str) -> &'static str {
    let on = luminance(colour);
    let white = 1.05 / (on + 0.05);
    let ink = (on + 0.05) / (luminance(INK) + 0.05);
    if white >= ink { WHITE } else { INK }
}

fn luminance(colour: &str) -> f64 {
    let channel = |at: usize| {
        let byte = colour
            .get(at..at + 2)
            .and_then(|hex| u8::from_str_radix(hex, 16).ok());
        let value = f64::from(byte.unwrap_or_default()) / 255.0;
        if value <= 0.040_45 {
            value / 12.92
        } else {
            ((value + 0.055) / 1.055).powf(2.4)
        }
    };
    0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_on_the_brand_is_readable() {
        assert_eq!(readable_on("#22265e"), WHITE);
        assert_eq!(readable_on("#ffdd00"), INK);
        assert_eq!(readable_on("#000000"), WHITE);
    }
}
