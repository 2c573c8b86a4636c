-- Words in the form in which they are searched: half-width, lower case, letters and digits alone, every variant of the
-- company suffix as one (ground/search-name.ts; this one does not know traditional characters). The classes of a regular
-- expression are not used: in a database of locale C no Chinese character is a letter.
CREATE FUNCTION search_words(words text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT regexp_replace(
    regexp_replace(lower(normalize(words, NFKC)),
      '[\u0001-\u002F\u003A-\u0040\u005B-\u0060\u007B-\u00BF\u2000-\u206F\u3000-\u303F]', '', 'g'),
    '(股份有限|有限责任)公司', '有限公司', 'g')
$$;

-- A notice belongs to the module that posted it; its kind is a name among that module's own. Rows that functions of before
-- write meanwhile have no module, and are shown all the same.
ALTER TABLE notice
  ADD COLUMN module   text CHECK (module ~ '^[a-z][a-z-]*$'),
  -- The same words for who reads English; what was posted before was written in Chinese alone.
  ADD COLUMN title_en text,
  ADD COLUMN body_en  text,
  ADD COLUMN search_words text GENERATED ALWAYS AS (
    search_words(title || ' ' || body || ' ' || coalesce(title_en, '') || ' ' || coalesce(body_en, ''))) STORED,
  ADD CONSTRAINT notice_in_both CHECK ((title_en IS NULL) = (body_en IS NULL));

UPDATE notice SET module = CASE
  WHEN kind IN ('appointed', 'appointmentEnded') THEN 'identity'
  WHEN kind IN ('meetingNotice', 'meetingChanged', 'meetingCancelled', 'seatOffered', 'seatLapsed', 'meetingReminder', 'meetingSurvey', 'venueAlert') THEN 'meetings'
  WHEN kind IN ('minutesCirculated', 'minutesDue') THEN 'proceedings'
  ELSE 'membership'
END;

-- A message is sent in the language in which it was allowed.
ALTER TABLE subscription_grant
  ADD COLUMN language text NOT NULL DEFAULT 'zh-CN' CHECK (language IN ('zh-CN', 'en'));

-- What one job swept away is each module's own to sweep.
UPDATE scheduled_job SET title = '清理重复请求的记录' WHERE name = 'sweep';
INSERT INTO scheduled_job (name, title, daily_minute, next_run_at) VALUES
  ('uploads', '清理没有传完的文件', 190, '2026-01-01T00:00:00Z'),
  ('sessions', '清理过期的电脑登录', 190, '2026-01-01T00:00:00Z');
