"""Chapter one of the notice: filing of inspection plans and of major decisions (落实“双备案”制度)."""
