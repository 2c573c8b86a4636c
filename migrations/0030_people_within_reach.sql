-- Whoever serves one committee finds its people alone: of which committee the company is that a person stands for.
CREATE OR REPLACE VIEW person_unit AS
  SELECT w.person_id, m.id AS membership_id, m.name, m.status, r.id AS representative_id, r.name AS called, r.phone, r.since, m.committee_id
    FROM representation w JOIN representative r ON r.id = w.representative_id JOIN membership m ON m.id = w.membership_id;
