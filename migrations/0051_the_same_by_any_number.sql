-- Permits that are re-issued: their holders were known by the whole number, and are known by the part that stays. Numbers
-- are sealed, so the `jobs` function does it (membership/rekey-permits.ts).
INSERT INTO task (id, kind, payload, dedupe_key, run_after)
SELECT gen_random_uuid(), 'rekeyPermits', '{}', 'rekeyPermits:0051', '2026-01-01T00:00:00Z'
WHERE EXISTS (SELECT FROM membership WHERE id_type IN ('hongKongMacauPermit', 'taiwanPermit'))
ON CONFLICT (dedupe_key) DO NOTHING;

-- Words are folded one way wherever the database folds them, and as `foldText` does: 々〆〇, the numerals of Suzhou and
-- the marks of repetition are letters and numbers. What stands between them in the block is punctuation.
CREATE OR REPLACE FUNCTION plain_text(given text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT regexp_replace(regexp_replace(lower(normalize(given, NFKC)),
    '[\u0001-\u002f\u003a-\u0040\u005b-\u0060\u007b-\u00bf\u2000-\u206f\u3000-\u3004\u3008-\u3020\u302a-\u3030\u3036\u3037\u303d-\u303f]+', '', 'g'),
    '(股份有限|有限责任)公司', '有限公司', 'g')
$$;
CREATE OR REPLACE FUNCTION search_words(words text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN plain_text(words);
-- What was folded the other way before.
REINDEX INDEX meeting_title;
UPDATE notice SET title = title
WHERE search_words IS DISTINCT FROM
  search_words(title || ' ' || body || ' ' || coalesce(title_en, '') || ' ' || coalesce(body_en, ''));
