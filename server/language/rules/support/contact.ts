/** E-mail addresses, phone numbers and names of people in texts. The patterns look at each stretch of text once, however long it is. */
const MAIL = /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu;

/**
 * `+49`, `0049` or `0`, area code, separator, at least five digits (FORMAT §4 `personal-data`). German area codes have two to
 * five digits without the 0; those with five begin with 3, so a LOR key (`092007`) in front of a number is none.
 */
const PHONE = /(?<!\d|\d[.,/–-])(?:(?:\+49|0049)[ \u00a0]?(?:\(0\)[ \u00a0]?)?|0)\(?(?:3\d{4}|[1-9]\d{1,3})\)?[ \u00a0/–-]{1,3}\d(?:[ \u00a0/–-]{0,3}\d){4,14}(?!\d)/gu;

export function mailsIn(text: string): RegExpExecArray[] {
  return text.includes('@') ? [...text.matchAll(MAIL)] : [];
}

export function phonesIn(text: string): RegExpExecArray[] {
  return /\d{2}/.test(text) ? [...text.matchAll(PHONE)] : [];
}

/** „Frau“ or „Herr“, perhaps a doctor, and a name. */
const PERSON = /(?<![\p{L}])(?:Frau|Herrn?)(?:[ \u00a0](?:Dr|Prof)\.(?:-?Ing\.)?){0,2}[ \u00a0]\p{Lu}[\p{L}-]+/gu;

export function personsIn(text: string): RegExpExecArray[] {
  return /Frau|Herr/.test(text) ? [...text.matchAll(PERSON)] : [];
}
