-- C22 Who cases are of: the sealed name, and the words of the person as keyed digests; words a person no longer has go.
-- people: [{caseId, keeper, sealed (base64), words: [digest]}], or null.
create or replace function onevisit_write_people(division text, people json) returns void language plpgsql as $$
begin
  if people is null then
    return;
  end if;
  insert into case_person (division_code, case_id, keeper, sealed)
  select division, p."caseId", p.keeper, decode(p.sealed, 'base64')
  from json_to_recordset(people) p("caseId" uuid, keeper text, sealed text)
  order by p."caseId"
  on conflict (division_code, case_id) do update set keeper = excluded.keeper, sealed = excluded.sealed;
  delete from case_person_word w using json_to_recordset(people) p("caseId" uuid, words json)
  where w.division_code = division and w.case_id = p."caseId"
    and w.word not in (select json_array_elements_text(p.words));
  insert into case_person_word (division_code, word, case_id)
  select division, d.word, p."caseId"
  from json_to_recordset(people) p("caseId" uuid, words json) cross join lateral json_array_elements_text(p.words) d(word)
  order by p."caseId", d.word
  on conflict do nothing;
end;
$$;
