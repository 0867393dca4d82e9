//! Reads weights in the format safetensors: a head in JSON with the name, kind,
//! shape and place of each, then the numbers. Numbers of 16 bits become 32. It
//! never writes, and never looks at what a weight is for.

use serde::Deserialize;
use std::collections::HashMap;

/// A weight.
pub struct Tensor {
    /// The count along each side.
    pub shape: Vec<usize>,
    /// The last side first.
    pub values: Vec<f32>,
}

/// What the head says of a weight.
#[derive(Deserialize)]
struct Entry {
    dtype: String,
    shape: Vec<usize>,
    data_offsets: (usize, usize),
}

/// All weights of floats, by name; others (positions that some models keep as
/// whole numbers) are left out.
///
/// # Errors
/// Bytes that are not of the format, in one sentence.
pub fn read(bytes: &[u8]) -> Result<HashMap<String, Tensor>, String> {
    let (length, rest) = bytes.split_first_chunk::<8>().ok_or("it is too short")?;
    let length = usize::try_from(u64::from_le_bytes(*length)).map_err(|_| "its head is too long")?;
    let (head, data) = rest.split_at_checked(length).ok_or("its head is cut off")?;
    let head: HashMap<String, serde_json::Value> = serde_json::from_slice(head).map_err(|cause| cause.to_string())?;
    let mut tensors = HashMap::new();
    for (name, entry) in head.into_iter().filter(|(name, _)| name != "__metadata__") {
        let entry: Entry = serde_json::from_value(entry).map_err(|cause| format!("{name}: {cause}"))?;
        let (from, to) = entry.data_offsets;
        let numbers = data.get(from..to).ok_or_else(|| format!("{name} lies outside the file"))?;
        let values: Vec<f32> = match entry.dtype.as_str() {
            "F32" => numbers.as_chunks().0.iter().map(|four| f32::from_le_bytes(*four)).collect(),
            "F16" => numbers.as_chunks().0.iter().map(|two| half(u16::from_le_bytes(*two))).collect(),
            "BF16" => {
                let upper = |two: &[u8; 2]| f32::from_bits(u32::from(u16::from_le_bytes(*two)) << 16);
                numbers.as_chunks().0.iter().map(upper).collect()
            }
            _ => continue,
        };
        if values.len() != entry.shape.iter().product::<usize>() {
            return Err(format!("{name} has not as many numbers as its shape says"));
        }
        tensors.insert(name, Tensor { shape: entry.shape, values });
    }
    Ok(tensors)
}

/// A float of 16 bits (IEEE 754 binary16).
fn half(bits: u16) -> f32 {
    let sign = if bits & 0x8000 == 0 { 1.0 } else { -1.0 };
    let fraction = f32::from(bits & 0x3ff);
    match i32::from(bits >> 10 & 0x1f) {
        0 => sign * fraction * 2.0_f32.powi(-24),
        31 if fraction == 0.0 => sign * f32::INFINITY,
        31 => f32::NAN,
        power => sign * (1.0 + fraction / 1024.0) * 2.0_f32.powi(power - 15),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn file(head: &str, data: &[u8]) -> Vec<u8> {
        [&(head.len() as u64).to_le_bytes(), head.as_bytes(), data].concat()
    }

    #[test]
    fn numbers_of_every_width_are_read() {
        let head = r#"{"__metadata__":{"format":"pt"},"a":{"dtype":"F32","shape":[1],"data_offsets":[0,4]},
            "b":{"dtype":"F16","shape":[2],"data_offsets":[4,8]},"c":{"dtype":"BF16","shape":[1],"data_offsets":[8,10]},
            "d":{"dtype":"I64","shape":[1],"data_offsets":[0,8]}}"#;
        let data = [&1.5_f32.to_le_bytes()[..], &[0x00, 0x3e, 0x01, 0x80], &[0xc0, 0xbf]].concat();
        let read = read(&file(head, &data)).unwrap();
        assert_eq!(read["a"].values, [1.5]);
        assert_eq!(read["b"].values, [1.5, -5.960_464_5e-8]);
        assert_eq!(read["c"].values, [-1.5]);
        assert!(!read.contains_key("d"));
    }

    #[test]
    fn what_is_not_of_the_format_is_refused() {
        let outside = r#"{"a":{"dtype":"F32","shape":[1],"data_offsets":[0,4]}}"#;
        let shape = r#"{"a":{"dtype":"F32","shape":[2],"data_offsets":[0,4]}}"#;
        for bytes in [vec![], vec![9; 8], file("no", &[]), file(outside, &[0]), file(shape, &[0; 4])] {
            assert!(read(&bytes).is_err());
        }
    }
}
