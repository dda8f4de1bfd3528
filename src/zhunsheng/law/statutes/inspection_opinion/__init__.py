"""国办发〔2024〕54号, the State Council Office opinion on inspections of enterprises that the notice implements (text not seen)."""
