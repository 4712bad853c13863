"""What contributors run: catalogues, schemas, translations, records of each version, the house's picture."""
