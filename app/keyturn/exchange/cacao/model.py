"""A CACAO 2.0 playbook as a value (sections 3, 6 to 9 and 10).

The shapes are our own reading of the text: its published JSON schemas contradict its own examples.
Whether the parts fit each other is checked where a file is read.
"""

# ruff: noqa: RUF012 - a struct gives each value its own copy of an empty default

from typing import Annotated, Any, Literal, TypeAlias

import msgspec

from keyturn.exchange.cacao.steps import Step
from keyturn.exchange.cacao.types import (
    ExtensionId,
    Extensions,
    ExternalReference,
    Identifier,
    OpenWord,
    PlaybookId,
    Rank,
    Thing,
    Timestamp,
    Variables,
)

AddressKind = Literal["dname", "ipv4", "ipv6", "l2mac", "vlan", "url"]
TlpLevel = Literal["TLP:RED", "TLP:AMBER", "TLP:AMBER+STRICT", "TLP:GREEN", "TLP:CLEAR"]
# A port, a category and the like belong to some kinds of agents only; those are an open vocabulary (section 7).
Port: TypeAlias = Annotated[str, msgspec.Meta(max_length=250)]


class Contact(Thing, frozen=True, kw_only=True):
    """How somebody is reached (section 10.5)."""

    email: dict[str, str] = {}
    phone: dict[str, str] = {}
    contact_details: str = ""


class CivicLocation(Thing, frozen=True, kw_only=True):
    """A place (section 10.3); the coordinates too are texts."""

    name: str = ""
    description: str = ""
    building_details: str = ""
    network_details: str = ""
    region: str = ""
    country: str = ""
    administrative_area: str = ""
    city: str = ""
    street_address: str = ""
    postal_code: str = ""
    latitude: str = ""
    longitude: str = ""
    precision: str = ""


class AgentTarget(Thing, frozen=True, kw_only=True):
    """Who carries out commands, or what they are carried out on (section 7)."""

    type: OpenWord
    name: str
    description: str = ""
    location: CivicLocation | msgspec.UnsetType = msgspec.UNSET
    agent_target_extensions: Extensions = {}
    contact: Contact | msgspec.UnsetType = msgspec.UNSET
    logical: list[str] = []
    sector: str = ""
    category: list[OpenWord] = []
    address: dict[AddressKind, list[str | int]] = {}
    port: Port = ""
    authentication_info: Identifier | msgspec.UnsetType = msgspec.UNSET


class Authentication(Thing, frozen=True, kw_only=True):
    """How an agent signs in (section 6). It may hold a secret: it is never shown, and nothing of it is imported."""

    type: OpenWord
    name: str = ""
    description: str = ""
    authentication_info_extensions: Extensions = {}
    user_id: str = ""
    username: str = ""
    password: str = ""
    oauth_header: str = ""
    token: str = ""
    kms: bool = False
    kms_key_identifier: str = ""


class ExtensionDefinition(Thing, frozen=True, kw_only=True, tag_field="type", tag="extension-definition"):
    """What an extension is, and whose (section 9)."""

    name: str
    created_by: Identifier
    schema: str
    version: str
    description: str = ""
    external_references: list[ExternalReference] = []


class Marking(Thing, frozen=True, kw_only=True, tag_field="type"):
    """What every data marking says (section 8)."""

    id: Identifier
    created_by: Identifier
    created: Timestamp
    modified: Timestamp | msgspec.UnsetType = msgspec.UNSET
    name: str = ""
    description: str = ""
    revoked: bool = False
    valid_from: Timestamp | msgspec.UnsetType = msgspec.UNSET
    valid_until: Timestamp | msgspec.UnsetType = msgspec.UNSET
    labels: list[str] = []
    external_references: list[Any] = []
    marking_extensions: Extensions = {}


class Statement(Marking, frozen=True, kw_only=True, tag="marking-statement"):
    """Terms of use or a copyright, in words (section 8.3)."""

    statement: str


class Tlp(Marking, frozen=True, kw_only=True, tag="marking-tlp"):
    """A level of the Traffic Light Protocol 2.0 (section 8.4)."""

    tlpv2_level: TlpLevel


class Iep(Marking, frozen=True, kw_only=True, tag="marking-iep"):
    """A policy of FIRST's Information Exchange Policy (section 8.5)."""

    tlp: str
    iep_version: int
    start_date: Timestamp
    end_date: Timestamp | None
    encrypt_in_transit: str
    permitted_actions: str
    affected_party_notifications: str
    attribution: str
    unmodified_resale: str


class Summary(Thing, frozen=True, kw_only=True):
    """What kinds of processing a playbook needs (section 10.14)."""

    manual_playbook: bool = False
    external_playbooks: bool = False
    parallel_processing: bool = False
    if_logic: bool = False
    while_logic: bool = False
    switch_logic: bool = False
    temporal_logic: bool = False
    data_markings: bool = False
    digital_signatures: bool = False
    countersigned_signatures: bool = False
    extensions: bool = False


class Signature(Thing, frozen=True, kw_only=True, tag_field="type", tag="jss"):
    """A JSON Signature Scheme object (section 10.17); one of four keys says by whose key it was made."""

    id: Identifier
    created: Timestamp
    modified: Timestamp
    signee: str
    related_to: PlaybookId
    related_version: Timestamp
    hash_algorithm: str
    algorithm: str
    value: str
    created_by: Identifier | msgspec.UnsetType = msgspec.UNSET
    revoked: bool = False
    valid_from: Timestamp | msgspec.UnsetType = msgspec.UNSET
    valid_until: Timestamp | msgspec.UnsetType = msgspec.UNSET
    public_key: str = ""
    public_cert_chain: list[str] = []
    cert_url: str = ""
    thumbprint: str = ""
    signature: dict[str, Any] = {}


class CacaoPlaybook(Thing, frozen=True, kw_only=True, tag_field="type", tag="playbook"):
    """A playbook (section 3.1)."""

    spec_version: Literal["cacao-2.0"]
    id: PlaybookId
    name: str
    description: str = ""
    playbook_types: list[OpenWord] = []
    playbook_activities: list[OpenWord] = []
    playbook_processing_summary: Summary | msgspec.UnsetType = msgspec.UNSET
    created_by: Identifier
    created: Timestamp
    modified: Timestamp
    revoked: bool = False
    valid_from: Timestamp | msgspec.UnsetType = msgspec.UNSET
    valid_until: Timestamp | msgspec.UnsetType = msgspec.UNSET
    derived_from: list[PlaybookId] = []
    related_to: list[Identifier] = []
    priority: Rank = 0
    severity: Rank = 0
    impact: Rank = 0
    industry_sectors: list[OpenWord] = []
    labels: list[str] = []
    external_references: list[ExternalReference] = []
    markings: list[Identifier] = []
    playbook_variables: Variables = {}
    workflow_start: Identifier
    workflow_exception: Identifier | msgspec.UnsetType = msgspec.UNSET
    workflow: dict[Identifier, Step]
    playbook_extensions: Extensions = {}
    authentication_info_definitions: dict[Identifier, Authentication] = {}
    agent_definitions: dict[Identifier, AgentTarget] = {}
    target_definitions: dict[Identifier, AgentTarget] = {}
    extension_definitions: dict[ExtensionId, ExtensionDefinition] = {}
    data_marking_definitions: dict[Identifier, Statement | Tlp | Iep] = {}
    signatures: list[Signature] = []
