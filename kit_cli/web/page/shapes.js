// As much of the rules of the answers as can be judged before the kit has come (kit_cli/places/answer_rules.py).

/** Return whether words are refused by a shape, for certain; what is not refused here the kit may still refuse. */
export function refused({ pattern, most, least, largest }, words) {
  const text = words.trim();
  if (!text) return false;  // what is not answered takes the proposal
  if (least !== null) {
    if (/^[+-]?[0-9]{1,9}$/.test(text)) return Number(text) < least || Number(text) > largest;
    return /^[\p{ASCII}]*$/u.test(text) && !/[0-9]/.test(text);
  }
  if (most !== null && [...text].length > most) return true;
  return Boolean(pattern) && !new RegExp(`^(?:${pattern})$`, "u").test(text);
}
