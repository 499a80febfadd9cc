-- Group commit: items of different cases of one division share a statement and so a commit; each answers for itself.
create or replace function onevisit_write_cases(division text, items jsonb) returns jsonb language plpgsql set plan_cache_mode = force_custom_plan as $$
declare
  answers jsonb := '[]'::jsonb;
  item jsonb;
begin
  for item in select * from jsonb_array_elements(items) loop
    answers := answers || jsonb_build_array(onevisit_write_case(division, item));
  end loop;
  return answers;
end;
$$;
