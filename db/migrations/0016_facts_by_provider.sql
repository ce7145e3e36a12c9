-- What a provider's locations do is read at once for the page that asks for a location.
CREATE INDEX "location_activities_provider_id_index" ON "location_activities" USING btree ("provider_id");
--> statement-breakpoint
CREATE INDEX "location_service_types_provider_id_index" ON "location_service_types" USING btree ("provider_id");
