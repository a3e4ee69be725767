-- The calendar day of an instant in a time zone; in a zone that this server does not know, that of UTC, as the
-- application has it.
CREATE FUNCTION day_in(instant timestamptz, zone text) RETURNS date
  LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE
  AS $$
  BEGIN
    RETURN (instant AT TIME ZONE zone)::date;
  EXCEPTION WHEN invalid_parameter_value THEN
    RETURN (instant AT TIME ZONE 'UTC')::date;
  END $$;
