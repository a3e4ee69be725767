-- A text as people look for it: lower case, without accents and apostrophes, a space around each word.
-- No extension is needed. Most names are plain ASCII and skip the costly part.
CREATE FUNCTION search_fold("text" text) RETURNS text
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN ' ' || translate(
    CASE WHEN octet_length("text") = length("text") THEN lower("text")
    ELSE translate(
      replace(replace(replace(
        regexp_replace(normalize(lower("text"), NFKD), '[\u0300-\u036f]', '', 'g'),
        'ß', 'ss'), 'æ', 'ae'), 'œ', 'oe'),
      'øłđıς‐‑–—’‘ʼ', 'oldiσ----')
    END, '-._@+,;:/()&"#!*''', '                ') || ' ';

ALTER TABLE "athlete"
  ADD COLUMN "search_names" TEXT GENERATED ALWAYS AS (search_fold("given_name" || ' ' || "family_name")) STORED,
  ADD COLUMN "search_others" TEXT GENERATED ALWAYS AS (search_fold(coalesce("email", '') || ' ' || coalesce("external_id", ''))) STORED;
