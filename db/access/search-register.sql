-- A search of the whole register, for staff. What fits best comes first: the number, then names that begin with what
-- was asked, then everything that holds each of the words. They come folded, with a blank where a word must begin or
-- end.
-- SECURITY DEFINER: LIKE is not leakproof, so under the actor's own policies no index would help. Under any policy
-- Postgres does not use what it knows of how common a word is either, so that is counted first: a few places are found
-- by the index of words and sorted; where there are many, names are read in their order until there are enough.
CREATE OR REPLACE FUNCTION search_register(number text, beginning text, words text[], skipped integer, most integer)
  RETURNS TABLE ("is" text, register_id text, name text, town text, postcode text, status text, provider_name text)
  LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
  SET enable_seqscan = off
  SET jit = off -- with what it then thinks a plan costs, an older Postgres would compile it each time
AS $$
DECLARE
  few constant integer := 3000;
  in_order constant text := 'left(search_text, 100) COLLATE "C"';
  begins text := format('%s LIKE %L', in_order, beginning || '%');
  holds text := (
    SELECT string_agg(format('('' '' || search_text || '' '') LIKE %L', '%' || word || '%'), ' AND ')
    FROM unnest(words) word);
  holds_as_read text := (
    SELECT string_agg(format('strpos('' '' || search_text || '' '', %L) > 0', word), ' AND ') FROM unnest(words) word);
  places text;
  found text[] := '{}';
  counted integer;
BEGIN
  IF NOT reads_register() THEN RETURN; END IF;

  FOREACH places IN ARRAY '{providers,locations}'::text[] LOOP
    found := found || format(
      $branches$
        (SELECT %1$L AS places, id, register_id, %2$s AS in_order, 0 AS fit FROM %1$I WHERE register_id = %3$L)
        UNION ALL
        (SELECT %1$L, id, register_id, %2$s, 1 FROM %1$I WHERE %4$s AND register_id <> %3$L ORDER BY 4, 3 LIMIT %5$s)
      $branches$,
      places, in_order, number, begins, skipped + most
    );
  END LOOP;
  EXECUTE format('SELECT count(*) FROM (%s) found', array_to_string(found, ' UNION ALL ')) INTO counted;

  IF counted < skipped + most THEN
    FOREACH places IN ARRAY '{providers,locations}'::text[] LOOP
      EXECUTE format('SELECT count(*) FROM (SELECT FROM %I WHERE %s LIMIT %s) counted', places, holds, few + 1)
        INTO counted;
      found := found || format(
        $branch$
          (SELECT %1$L, id, register_id, %2$s, 2 FROM (SELECT id, register_id, search_text FROM %1$I WHERE %6$s) place
           WHERE NOT %4$s AND register_id <> %3$L ORDER BY 4, 3 LIMIT %5$s)
        $branch$,
        places, in_order, number, begins, skipped + most,
        CASE WHEN counted > few THEN holds_as_read ELSE holds || ' LIMIT ' || few END
      );
    END LOOP;
  END IF;

  RETURN QUERY EXECUTE format(
    $query$
      SELECT CASE WHEN place.id IS NULL THEN 'provider' ELSE 'location' END, page.register_id,
             coalesce(place.name, owner.name),
             CASE WHEN place.id IS NULL THEN owner.town ELSE place.town END,
             CASE WHEN place.id IS NULL THEN owner.postcode ELSE place.postcode END,
             coalesce(place.status, owner.status), CASE WHEN place.id IS NOT NULL THEN owner.name END
      FROM (SELECT * FROM (%s) found ORDER BY fit, in_order, register_id OFFSET %s LIMIT %s) page
      LEFT JOIN locations place ON page.places = 'locations' AND place.id = page.id
      LEFT JOIN providers owner ON owner.id = coalesce(place.provider_id, page.id)
      ORDER BY page.fit, page.in_order, page.register_id
    $query$,
    array_to_string(found, ' UNION ALL '), skipped, most
  );
END $$;
REVOKE EXECUTE ON FUNCTION search_register(text, text, text[], integer, integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION search_register(text, text, text[], integer, integer) TO portal_app;
