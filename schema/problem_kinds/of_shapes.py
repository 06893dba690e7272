"""What can be wrong with boundaries for a map."""

from language import N_
from schema.problem_kinds.kind import ProblemKind

_NO_OWNER = N_("A shape is drawn only for the unit whose code it bears.")
_NO_SHAPES = N_("There would be nothing to draw.")
_GEOJSON = N_("A GeoJSON FeatureCollection of areas in longitude and latitude (WGS 84).")
_OWN_CODE = N_("The unit's code, as in the list of units, in a property such as “ma_xa” or “code”.")
_ONE_SHAPE = N_("One Polygon or MultiPolygon for each unit.")

OF_SHAPES: dict[str, ProblemKind] = {
    # Boundaries
    "boundary_layout": ProblemKind(N_("No list of shapes"), _NO_SHAPES, _GEOJSON),
    "boundary_no_units": ProblemKind(N_("No list of units"), _NO_OWNER, N_("The list of units, loaded before this file.")),
    "boundary_no_codes": ProblemKind(N_("No codes of units"), _NO_OWNER, _OWN_CODE),
    "boundary_unknown": ProblemKind(N_("Shape of no known unit"), _NO_OWNER, _OWN_CODE),
    "boundary_name": ProblemKind(
        N_("Code and name differ"),
        N_("One unit's figures may be drawn in the shape of another."),
        N_("The code of the unit that the file names."),
        kept=True,
    ),
    "boundary_when": ProblemKind(
        N_("Boundaries of which time"),
        N_("Codes are given to new units; a shape is drawn only for the unit it belongs to."),
        N_("Your answer to the question."),
    ),
    "boundary_twice": ProblemKind(N_("Two shapes of one unit"), N_("One of them would be missing on the map."), _ONE_SHAPE),
    "boundary_shape": ProblemKind(N_("Shape without an area"), _NO_SHAPES, _ONE_SHAPE),
    "boundary_ring": ProblemKind(
        N_("Ring that cannot be filled"), _NO_SHAPES, N_("Closed rings of three or more points that do not cross themselves.")
    ),
    "boundary_place": ProblemKind(
        N_("Coordinates not in Vietnam"), N_("The shape would be drawn elsewhere, or not be seen at all."), _GEOJSON
    ),
    "boundary_simplified": ProblemKind(
        N_("Shapes simplified"), N_("Very many points make a page slow."), N_("Nothing, if the map is fine enough."), kept=True
    ),
}
