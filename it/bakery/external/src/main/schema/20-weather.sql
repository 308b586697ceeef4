-- The weather service sends tables, and we keep its names, so that a file can be loaded as it is.
CREATE SCHEMA "weather-service";

CREATE TABLE "weather-service"."Station" (
    "STATIONS_ID" int4 NOT NULL,
    "Stationsname" varchar(60) NOT NULL,
    "geoBreite" float8 NOT NULL,
    "geoLaenge" float(53) NOT NULL,
    "Stationshoehe in Metern" int2,
    region_code char(5),
    CONSTRAINT "Station_pkey" PRIMARY KEY ("STATIONS_ID"),
    CONSTRAINT "Station_region_fkey" FOREIGN KEY (region_code)
        REFERENCES public.region (code) MATCH FULL ON UPDATE CASCADE ON DELETE NO ACTION,
    CONSTRAINT "Station_Lage" CHECK ("geoBreite" BETWEEN -90 AND 90 AND "geoLaenge" BETWEEN -180 AND 180)
);
COMMENT ON COLUMN "weather-service"."Station"."Stationshoehe in Metern" IS 'Above the sea; the provider''s spelling.';

CREATE TABLE "weather-service"."Messung" (
    "STATIONS_ID" int4 NOT NULL,
    "MESS_DATUM" timestamp(0) NOT NULL,
    "QN_9" int2 NOT NULL DEFAULT 1,
    "TT_TU" float(24),
    "RF_TU" real,
    "SchneeregenMitGlatteisbildungInDenFruehenMorgenstundenGemeldet_" bool NOT NULL DEFAULT false,
    eor char(3) NOT NULL DEFAULT 'eor',
    CONSTRAINT "Messung_pkey" PRIMARY KEY ("STATIONS_ID", "MESS_DATUM"),
    CONSTRAINT "Messung_Station_fkey" FOREIGN KEY ("STATIONS_ID")
        REFERENCES "weather-service"."Station" ("STATIONS_ID") ON DELETE CASCADE
        DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT "Messung_QN_9_check" CHECK ("QN_9" IN (1, 3, 7, 10))
);
CREATE INDEX "Messung zuletzt" ON "weather-service"."Messung" ("STATIONS_ID", "MESS_DATUM" DESC)
    WHERE "TT_TU" <> -999;

-- The service counts in UTC, and writes -999 for what it did not measure.
CREATE VIEW weather AS
SELECT s.region_code,
       m."MESS_DATUM" AT TIME ZONE 'UTC' AS measured_at,
       nullif(m."TT_TU", -999) AS celsius,
       nullif(m."RF_TU", -999) AS humidity
  FROM "weather-service"."Messung" m
  JOIN "weather-service"."Station" s USING ("STATIONS_ID")
 WHERE m."QN_9" IN (3);
COMMENT ON VIEW weather IS 'Checked measurements alone.';
