"""Fixed terms of the catalogue: prefixes and the European authority lists that DCAT-AP-NL prescribes."""

from inbeeld.vocabulary import Language

_EU = "http://publications.europa.eu/resource/authority"

CONTEXT = {
    "dcat": "http://www.w3.org/ns/dcat#",
    "dct": "http://purl.org/dc/terms/",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "spdx": "http://spdx.org/rdf/terms#",
    "vcard": "http://www.w3.org/2006/vcard/ns#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}

LANGUAGE_CODES: dict[Language, str] = {"nl": f"{_EU}/language/NLD", "en": f"{_EU}/language/ENG"}
THEMES = (f"{_EU}/data-theme/JUST", f"{_EU}/data-theme/SOCI")
PUBLIC = f"{_EU}/access-right/PUBLIC"
NETHERLANDS = f"{_EU}/country/NLD"

FORMATS = {"csv": f"{_EU}/file-type/CSV", "parquet": f"{_EU}/file-type/PARQUET"}
"""The files of each table by their ending."""

MEDIA_TYPES = {
    "csv": "https://www.iana.org/assignments/media-types/text/csv",
    "parquet": "https://www.iana.org/assignments/media-types/application/vnd.apache.parquet",
}
CONFORMS_TO = {"csv": "https://www.w3.org/TR/tabular-data-model/"}
CHECKSUM_ALGORITHM = "http://spdx.org/rdf/terms#checksumAlgorithm_sha256"
