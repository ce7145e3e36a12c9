CREATE TABLE "rate_limits" (
	"id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"key" text NOT NULL,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sessions" (
	"session_token" text PRIMARY KEY NOT NULL,
	"user_id" uuid NOT NULL,
	"expires" timestamp with time zone NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"last_seen_at" timestamp with time zone DEFAULT now() NOT NULL,
	"ended_at" timestamp with time zone,
	"acting_as" uuid
);
--> statement-breakpoint
CREATE TABLE "sign_in_links" (
	"hash" text PRIMARY KEY NOT NULL,
	"user_id" uuid,
	"expires" timestamp with time zone NOT NULL,
	"asked_in" text NOT NULL,
	"return_to" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "users" (
	"id" uuid PRIMARY KEY NOT NULL,
	"person_id" uuid,
	"name" text NOT NULL,
	"email" text NOT NULL,
	"email_verified" timestamp with time zone,
	"image" text,
	"job_title" text DEFAULT '' NOT NULL,
	"phone" text DEFAULT '' NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"closed_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "audit_entries" (
	"id" uuid PRIMARY KEY NOT NULL,
	"seq" bigint GENERATED ALWAYS AS IDENTITY (sequence name "audit_entries_seq_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"xid" "xid8" DEFAULT pg_current_xact_id() NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"actor_kind" text NOT NULL,
	"actor_id" text NOT NULL,
	"actor_role" text NOT NULL,
	"user_id" uuid,
	"action" text NOT NULL,
	"subject" text NOT NULL,
	"provider_id" uuid,
	"reason" text,
	"detail" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "additions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"notification_id" uuid NOT NULL,
	"provider_id" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"by" uuid NOT NULL,
	"acted_as" uuid NOT NULL,
	"text" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "case_events" (
	"id" uuid PRIMARY KEY NOT NULL,
	"notification_id" uuid NOT NULL,
	"provider_id" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"kind" text NOT NULL,
	"by" uuid NOT NULL,
	"detail" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "cases" (
	"notification_id" uuid PRIMARY KEY NOT NULL,
	"provider_id" uuid NOT NULL,
	"location_id" uuid,
	"type" text NOT NULL,
	"status" text NOT NULL,
	"priority" text NOT NULL,
	"region" text,
	"assigned_to" uuid,
	"received_at" timestamp with time zone NOT NULL,
	"first_read_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "messages" (
	"id" uuid PRIMARY KEY NOT NULL,
	"notification_id" uuid NOT NULL,
	"provider_id" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"from" text NOT NULL,
	"by" uuid NOT NULL,
	"text" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "drafts" (
	"id" uuid PRIMARY KEY NOT NULL,
	"type" text NOT NULL,
	"definition_version" integer NOT NULL,
	"provider_id" uuid NOT NULL,
	"location_id" uuid,
	"answers" jsonb NOT NULL,
	"page_versions" jsonb NOT NULL,
	"created_by" uuid NOT NULL,
	"acted_as" uuid NOT NULL,
	"assigned_to" uuid,
	"created_at" timestamp with time zone NOT NULL,
	"saved_at" timestamp with time zone NOT NULL,
	"saved_by" uuid NOT NULL,
	"sent_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "emails" (
	"id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"to" text NOT NULL,
	"user_id" uuid,
	"data" jsonb NOT NULL,
	"state" text NOT NULL,
	"queued_at" timestamp with time zone NOT NULL,
	"sent_at" timestamp with time zone,
	"attempts" integer DEFAULT 0 NOT NULL,
	"last_problem" text,
	"provider_message_id" text
);
--> statement-breakpoint
CREATE TABLE "mailbox" (
	"id" uuid PRIMARY KEY NOT NULL,
	"to" text NOT NULL,
	"subject" text NOT NULL,
	"text" text NOT NULL,
	"html" text NOT NULL,
	"sent_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "file_chunks" (
	"file_id" uuid NOT NULL,
	"provider_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"bytes" "bytea" NOT NULL,
	CONSTRAINT "file_chunks_file_id_position_pk" PRIMARY KEY("file_id","position")
);
--> statement-breakpoint
CREATE TABLE "files" (
	"id" uuid PRIMARY KEY NOT NULL,
	"provider_id" uuid NOT NULL,
	"draft_id" uuid NOT NULL,
	"notification_id" uuid,
	"name" text NOT NULL,
	"kind" text NOT NULL,
	"size" integer NOT NULL,
	"sha256" text NOT NULL,
	"scan" text NOT NULL,
	"uploaded_by" uuid NOT NULL,
	"uploaded_at" timestamp with time zone NOT NULL,
	CONSTRAINT "files_id_providerId_unique" UNIQUE("id","provider_id")
);
--> statement-breakpoint
CREATE TABLE "grant_locations" (
	"grant_id" uuid NOT NULL,
	"location_id" uuid NOT NULL,
	"provider_id" uuid NOT NULL,
	CONSTRAINT "grant_locations_grant_id_location_id_pk" PRIMARY KEY("grant_id","location_id")
);
--> statement-breakpoint
CREATE TABLE "grants" (
	"id" uuid PRIMARY KEY NOT NULL,
	"provider_id" uuid NOT NULL,
	"user_id" uuid,
	"name" text NOT NULL,
	"email" text NOT NULL,
	"job_title" text NOT NULL,
	"everywhere" boolean NOT NULL,
	"may" text[] NOT NULL,
	"invited_by" uuid NOT NULL,
	"invited_at" timestamp with time zone NOT NULL,
	"accepted_at" timestamp with time zone,
	"suspended_at" timestamp with time zone,
	"removed_at" timestamp with time zone,
	CONSTRAINT "grants_id_providerId_unique" UNIQUE("id","provider_id")
);
--> statement-breakpoint
CREATE TABLE "import_rows" (
	"source" text NOT NULL,
	"key" text NOT NULL,
	"import_id" uuid NOT NULL,
	"row_number" integer NOT NULL,
	"hash" text NOT NULL,
	"outcome" text NOT NULL,
	"reason" text,
	CONSTRAINT "import_rows_source_key_pk" PRIMARY KEY("source","key")
);
--> statement-breakpoint
CREATE TABLE "imports" (
	"id" uuid PRIMARY KEY NOT NULL,
	"source" text NOT NULL,
	"file_sha256" text NOT NULL,
	"started_at" timestamp with time zone NOT NULL,
	"finished_at" timestamp with time zone,
	"counts" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "activities" (
	"name" text PRIMARY KEY NOT NULL,
	"code" text
);
--> statement-breakpoint
CREATE TABLE "location_activities" (
	"location_id" uuid NOT NULL,
	"provider_id" uuid NOT NULL,
	"activity" text NOT NULL,
	"started_on" date,
	"ended_on" date,
	CONSTRAINT "location_activities_location_id_activity_pk" PRIMARY KEY("location_id","activity")
);
--> statement-breakpoint
CREATE TABLE "location_service_types" (
	"location_id" uuid NOT NULL,
	"provider_id" uuid NOT NULL,
	"service_type" text NOT NULL,
	CONSTRAINT "location_service_types_location_id_service_type_pk" PRIMARY KEY("location_id","service_type")
);
--> statement-breakpoint
CREATE TABLE "locations" (
	"id" uuid PRIMARY KEY NOT NULL,
	"register_id" text NOT NULL,
	"provider_id" uuid NOT NULL,
	"name" text NOT NULL,
	"sector" text NOT NULL,
	"status" text NOT NULL,
	"registered_on" date,
	"deregistered_on" date,
	"address_line1" text,
	"address_line2" text,
	"town" text,
	"county" text,
	"postcode" text,
	"region" text,
	"local_authority" text,
	"phone" text,
	"website" text,
	"as_published" jsonb,
	"care_home" boolean DEFAULT false NOT NULL,
	"beds" integer,
	"dormant" boolean DEFAULT false NOT NULL,
	"manager_absent_on" date,
	CONSTRAINT "locations_registerId_unique" UNIQUE("register_id"),
	CONSTRAINT "locations_id_providerId_unique" UNIQUE("id","provider_id")
);
--> statement-breakpoint
CREATE TABLE "service_types" (
	"name" text PRIMARY KEY NOT NULL,
	"short_name" text
);
--> statement-breakpoint
CREATE TABLE "notifications" (
	"id" uuid PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"reference" text NOT NULL,
	"type" text NOT NULL,
	"definition_version" integer NOT NULL,
	"provider_id" uuid NOT NULL,
	"location_id" uuid,
	"answers" jsonb NOT NULL,
	"document" jsonb NOT NULL,
	"facts" jsonb NOT NULL,
	"document_sha256" text NOT NULL,
	"own_reference" text,
	"draft_id" uuid NOT NULL,
	"sent_by" uuid NOT NULL,
	"acted_as" uuid NOT NULL,
	"acted_role" text NOT NULL,
	"submitted_at" timestamp with time zone NOT NULL,
	CONSTRAINT "notifications_reference_unique" UNIQUE("reference"),
	CONSTRAINT "notifications_draftId_unique" UNIQUE("draft_id"),
	CONSTRAINT "notifications_id_providerId_unique" UNIQUE("id","provider_id")
);
--> statement-breakpoint
CREATE TABLE "people" (
	"id" uuid PRIMARY KEY NOT NULL,
	"title" text,
	"given_name" text NOT NULL,
	"family_name" text NOT NULL,
	"folded_name" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "role_holdings" (
	"id" uuid PRIMARY KEY NOT NULL,
	"person_id" uuid NOT NULL,
	"role" text NOT NULL,
	"provider_id" uuid NOT NULL,
	"location_id" uuid,
	"activity" text,
	"registered_email" text,
	"started_on" date NOT NULL,
	"ended_on" date,
	"source" text NOT NULL,
	CONSTRAINT "role_holdings_said_once" UNIQUE NULLS NOT DISTINCT("source","person_id","role","provider_id","location_id","activity","started_on")
);
--> statement-breakpoint
CREATE TABLE "providers" (
	"id" uuid PRIMARY KEY NOT NULL,
	"register_id" text NOT NULL,
	"kind" text NOT NULL,
	"name" text NOT NULL,
	"sector" text NOT NULL,
	"status" text NOT NULL,
	"registered_on" date,
	"deregistered_on" date,
	"address_line1" text,
	"address_line2" text,
	"town" text,
	"county" text,
	"postcode" text,
	"region" text,
	"local_authority" text,
	"phone" text,
	"website" text,
	"as_published" jsonb,
	"may_be_exempt" boolean DEFAULT false NOT NULL,
	CONSTRAINT "providers_registerId_unique" UNIQUE("register_id")
);
--> statement-breakpoint
CREATE TABLE "staff" (
	"id" uuid PRIMARY KEY NOT NULL,
	"user_id" uuid NOT NULL,
	CONSTRAINT "staff_userId_unique" UNIQUE("user_id")
);
--> statement-breakpoint
CREATE TABLE "staff_role_holdings" (
	"id" uuid PRIMARY KEY NOT NULL,
	"staff_id" uuid NOT NULL,
	"role" text NOT NULL,
	"started_at" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone
);
--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sign_in_links" ADD CONSTRAINT "sign_in_links_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "users" ADD CONSTRAINT "users_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "additions" ADD CONSTRAINT "additions_by_users_id_fk" FOREIGN KEY ("by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "additions" ADD CONSTRAINT "additions_notification_id_provider_id_notifications_id_provider_id_fk" FOREIGN KEY ("notification_id","provider_id") REFERENCES "public"."notifications"("id","provider_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_events" ADD CONSTRAINT "case_events_by_users_id_fk" FOREIGN KEY ("by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_events" ADD CONSTRAINT "case_events_notification_id_provider_id_notifications_id_provider_id_fk" FOREIGN KEY ("notification_id","provider_id") REFERENCES "public"."notifications"("id","provider_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cases" ADD CONSTRAINT "cases_assigned_to_staff_id_fk" FOREIGN KEY ("assigned_to") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cases" ADD CONSTRAINT "cases_notification_id_provider_id_notifications_id_provider_id_fk" FOREIGN KEY ("notification_id","provider_id") REFERENCES "public"."notifications"("id","provider_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "messages" ADD CONSTRAINT "messages_by_users_id_fk" FOREIGN KEY ("by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "messages" ADD CONSTRAINT "messages_notification_id_provider_id_notifications_id_provider_id_fk" FOREIGN KEY ("notification_id","provider_id") REFERENCES "public"."notifications"("id","provider_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "drafts" ADD CONSTRAINT "drafts_provider_id_providers_id_fk" FOREIGN KEY ("provider_id") REFERENCES "public"."providers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "drafts" ADD CONSTRAINT "drafts_created_by_users_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "drafts" ADD CONSTRAINT "drafts_assigned_to_users_id_fk" FOREIGN KEY ("assigned_to") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "drafts" ADD CONSTRAINT "drafts_saved_by_users_id_fk" FOREIGN KEY ("saved_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "drafts" ADD CONSTRAINT "drafts_location_id_provider_id_locations_id_provider_id_fk" FOREIGN KEY ("location_id","provider_id") REFERENCES "public"."locations"("id","provider_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "emails" ADD CONSTRAINT "emails_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "file_chunks" ADD CONSTRAINT "file_chunks_file_id_provider_id_files_id_provider_id_fk" FOREIGN KEY ("file_id","provider_id") REFERENCES "public"."files"("id","provider_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "files" ADD CONSTRAINT "files_provider_id_providers_id_fk" FOREIGN KEY ("provider_id") REFERENCES "public"."providers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "files" ADD CONSTRAINT "files_uploaded_by_users_id_fk" FOREIGN KEY ("uploaded_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "files" ADD CONSTRAINT "files_notification_id_provider_id_notifications_id_provider_id_fk" FOREIGN KEY ("notification_id","provider_id") REFERENCES "public"."notifications"("id","provider_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "grant_locations" ADD CONSTRAINT "grant_locations_grant_id_provider_id_grants_id_provider_id_fk" FOREIGN KEY ("grant_id","provider_id") REFERENCES "public"."grants"("id","provider_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "grant_locations" ADD CONSTRAINT "grant_locations_location_id_provider_id_locations_id_provider_id_fk" FOREIGN KEY ("location_id","provider_id") REFERENCES "public"."locations"("id","provider_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "grants" ADD CONSTRAINT "grants_provider_id_providers_id_fk" FOREIGN KEY ("provider_id") REFERENCES "public"."providers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "grants" ADD CONSTRAINT "grants_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "grants" ADD CONSTRAINT "grants_invited_by_users_id_fk" FOREIGN KEY ("invited_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "import_rows" ADD CONSTRAINT "import_rows_import_id_imports_id_fk" FOREIGN KEY ("import_id") REFERENCES "public"."imports"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "location_activities" ADD CONSTRAINT "location_activities_activity_activities_name_fk" FOREIGN KEY ("activity") REFERENCES "public"."activities"("name") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "location_activities" ADD CONSTRAINT "location_activities_location_id_provider_id_locations_id_provider_id_fk" FOREIGN KEY ("location_id","provider_id") REFERENCES "public"."locations"("id","provider_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "location_service_types" ADD CONSTRAINT "location_service_types_service_type_service_types_name_fk" FOREIGN KEY ("service_type") REFERENCES "public"."service_types"("name") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "location_service_types" ADD CONSTRAINT "location_service_types_location_id_provider_id_locations_id_provider_id_fk" FOREIGN KEY ("location_id","provider_id") REFERENCES "public"."locations"("id","provider_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "locations" ADD CONSTRAINT "locations_provider_id_providers_id_fk" FOREIGN KEY ("provider_id") REFERENCES "public"."providers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notifications" ADD CONSTRAINT "notifications_provider_id_providers_id_fk" FOREIGN KEY ("provider_id") REFERENCES "public"."providers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notifications" ADD CONSTRAINT "notifications_sent_by_users_id_fk" FOREIGN KEY ("sent_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notifications" ADD CONSTRAINT "notifications_location_id_provider_id_locations_id_provider_id_fk" FOREIGN KEY ("location_id","provider_id") REFERENCES "public"."locations"("id","provider_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "role_holdings" ADD CONSTRAINT "role_holdings_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "role_holdings" ADD CONSTRAINT "role_holdings_provider_id_providers_id_fk" FOREIGN KEY ("provider_id") REFERENCES "public"."providers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "role_holdings" ADD CONSTRAINT "role_holdings_location_id_provider_id_locations_id_provider_id_fk" FOREIGN KEY ("location_id","provider_id") REFERENCES "public"."locations"("id","provider_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "staff" ADD CONSTRAINT "staff_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "staff_role_holdings" ADD CONSTRAINT "staff_role_holdings_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "rate_limits_name_key_at_index" ON "rate_limits" USING btree ("name","key","at");--> statement-breakpoint
CREATE INDEX "sessions_user_id_index" ON "sessions" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "sign_in_links_user_id_index" ON "sign_in_links" USING btree ("user_id");--> statement-breakpoint
CREATE UNIQUE INDEX "users_email_index" ON "users" USING btree ("email") WHERE closed_at is null;--> statement-breakpoint
CREATE UNIQUE INDEX "users_person_id_index" ON "users" USING btree ("person_id") WHERE closed_at is null;--> statement-breakpoint
CREATE INDEX "audit_entries_seq_index" ON "audit_entries" USING btree ("seq");--> statement-breakpoint
CREATE INDEX "audit_entries_subject_seq_index" ON "audit_entries" USING btree ("subject","seq");--> statement-breakpoint
CREATE INDEX "audit_entries_provider_id_seq_index" ON "audit_entries" USING btree ("provider_id","seq");--> statement-breakpoint
CREATE INDEX "additions_notification_id_at_index" ON "additions" USING btree ("notification_id","at");--> statement-breakpoint
CREATE INDEX "case_events_notification_id_at_index" ON "case_events" USING btree ("notification_id","at");--> statement-breakpoint
CREATE INDEX "cases_priority_received_at_index" ON "cases" USING btree ("priority" DESC NULLS LAST,"received_at" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "messages_notification_id_at_index" ON "messages" USING btree ("notification_id","at");--> statement-breakpoint
CREATE INDEX "drafts_provider_id_saved_at_index" ON "drafts" USING btree ("provider_id","saved_at" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "emails_state_queued_at_index" ON "emails" USING btree ("state","queued_at");--> statement-breakpoint
CREATE INDEX "mailbox_sent_at_index" ON "mailbox" USING btree ("sent_at");--> statement-breakpoint
CREATE INDEX "files_draft_id_index" ON "files" USING btree ("draft_id");--> statement-breakpoint
CREATE INDEX "grants_user_id_index" ON "grants" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "grants_provider_id_index" ON "grants" USING btree ("provider_id");--> statement-breakpoint
CREATE INDEX "locations_provider_id_index" ON "locations" USING btree ("provider_id");--> statement-breakpoint
CREATE INDEX "notifications_provider_id_submitted_at_index" ON "notifications" USING btree ("provider_id","submitted_at" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "notifications_location_id_submitted_at_index" ON "notifications" USING btree ("location_id","submitted_at" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "people_folded_name_index" ON "people" USING btree ("folded_name");--> statement-breakpoint
CREATE INDEX "role_holdings_registered_email_index" ON "role_holdings" USING btree ("registered_email");--> statement-breakpoint
CREATE INDEX "role_holdings_provider_id_index" ON "role_holdings" USING btree ("provider_id");--> statement-breakpoint
CREATE INDEX "role_holdings_location_id_index" ON "role_holdings" USING btree ("location_id");--> statement-breakpoint
CREATE INDEX "staff_role_holdings_staff_id_index" ON "staff_role_holdings" USING btree ("staff_id");