CREATE TABLE "registration_conditions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"provider_id" uuid NOT NULL,
	"location_id" uuid,
	"activity" text,
	"text" text NOT NULL,
	"started_on" date NOT NULL,
	"ended_on" date
);
--> statement-breakpoint
CREATE TABLE "location_relationships" (
	"location_id" uuid NOT NULL,
	"provider_id" uuid NOT NULL,
	"related_register_id" text NOT NULL,
	"is" text NOT NULL,
	"reason" text,
	CONSTRAINT "location_relationships_location_id_related_register_id_is_pk" PRIMARY KEY("location_id","related_register_id","is")
);
--> statement-breakpoint
CREATE TABLE "searches" (
	"id" uuid PRIMARY KEY NOT NULL,
	"user_id" uuid NOT NULL,
	"text" text NOT NULL,
	"asked_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "location_activities" DROP CONSTRAINT "location_activities_location_id_provider_id_locations_id_provider_id_fk";
--> statement-breakpoint
ALTER TABLE "location_service_types" DROP CONSTRAINT "location_service_types_location_id_provider_id_locations_id_provider_id_fk";
--> statement-breakpoint
ALTER TABLE "role_holdings" DROP CONSTRAINT "role_holdings_location_id_provider_id_locations_id_provider_id_fk";
--> statement-breakpoint
ALTER TABLE "import_rows" ADD COLUMN "location_key" text;--> statement-breakpoint
ALTER TABLE "import_rows" ADD COLUMN "provider_key" text;--> statement-breakpoint
ALTER TABLE "import_rows" ADD COLUMN "said" jsonb;--> statement-breakpoint
ALTER TABLE "import_rows" ADD COLUMN "published" jsonb;--> statement-breakpoint
ALTER TABLE "import_rows" ADD COLUMN "missing_on" date;--> statement-breakpoint
ALTER TABLE "import_rows" ADD COLUMN "missing_again_on" date;--> statement-breakpoint
ALTER TABLE "imports" ADD COLUMN "data_on" date;--> statement-breakpoint
ALTER TABLE "locations" ADD COLUMN "also_known_as" text;--> statement-breakpoint
ALTER TABLE "locations" ADD COLUMN "brand" text;--> statement-breakpoint
ALTER TABLE "locations" ADD COLUMN "search_text" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "locations" ADD COLUMN "service_user_bands" text[];--> statement-breakpoint
ALTER TABLE "role_holdings" ADD COLUMN "title" text;--> statement-breakpoint
ALTER TABLE "role_holdings" ADD COLUMN "given_name" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "role_holdings" ADD COLUMN "family_name" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "providers" ADD COLUMN "also_known_as" text;--> statement-breakpoint
ALTER TABLE "providers" ADD COLUMN "brand" text;--> statement-breakpoint
ALTER TABLE "providers" ADD COLUMN "search_text" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "providers" ADD COLUMN "companies_house_number" text;--> statement-breakpoint
ALTER TABLE "registration_conditions" ADD CONSTRAINT "registration_conditions_provider_id_providers_id_fk" FOREIGN KEY ("provider_id") REFERENCES "public"."providers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "registration_conditions" ADD CONSTRAINT "registration_conditions_location_id_provider_id_locations_id_provider_id_fk" FOREIGN KEY ("location_id","provider_id") REFERENCES "public"."locations"("id","provider_id") ON DELETE no action ON UPDATE cascade;--> statement-breakpoint
ALTER TABLE "location_relationships" ADD CONSTRAINT "location_relationships_location_id_provider_id_locations_id_provider_id_fk" FOREIGN KEY ("location_id","provider_id") REFERENCES "public"."locations"("id","provider_id") ON DELETE no action ON UPDATE cascade;--> statement-breakpoint
ALTER TABLE "searches" ADD CONSTRAINT "searches_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "registration_conditions_provider_id_index" ON "registration_conditions" USING btree ("provider_id");--> statement-breakpoint
CREATE INDEX "location_relationships_related_register_id_index" ON "location_relationships" USING btree ("related_register_id");--> statement-breakpoint
ALTER TABLE "location_activities" ADD CONSTRAINT "location_activities_location_id_provider_id_locations_id_provider_id_fk" FOREIGN KEY ("location_id","provider_id") REFERENCES "public"."locations"("id","provider_id") ON DELETE no action ON UPDATE cascade;--> statement-breakpoint
ALTER TABLE "location_service_types" ADD CONSTRAINT "location_service_types_location_id_provider_id_locations_id_provider_id_fk" FOREIGN KEY ("location_id","provider_id") REFERENCES "public"."locations"("id","provider_id") ON DELETE no action ON UPDATE cascade;--> statement-breakpoint
ALTER TABLE "role_holdings" ADD CONSTRAINT "role_holdings_location_id_provider_id_locations_id_provider_id_fk" FOREIGN KEY ("location_id","provider_id") REFERENCES "public"."locations"("id","provider_id") ON DELETE no action ON UPDATE cascade;--> statement-breakpoint
CREATE INDEX "import_rows_location_key_index" ON "import_rows" USING btree ("location_key");--> statement-breakpoint
CREATE INDEX "import_rows_provider_key_source_key_index" ON "import_rows" USING btree ("provider_key","source","key");