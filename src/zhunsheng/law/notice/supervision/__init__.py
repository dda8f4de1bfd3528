"""Chapter five of the notice: supervision of enforcement (切实强化行政执法监督)."""
