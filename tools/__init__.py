"""What contributors run: catalogues and hashes of translations."""
