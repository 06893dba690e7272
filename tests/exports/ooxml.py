"""A check of the structure of Open XML files (.pptx, .docx, .xlsx): what makes an Office program offer to "repair" one.

It knows the rules of the package (ECMA-376 part 2) and the order of children of the elements that we touch (part 1).
"""

import io
import posixpath
import zipfile
from collections import Counter
from collections.abc import Iterator

from lxml import etree

_TYPES = "{http://schemas.openxmlformats.org/package/2006/content-types}"
_RELATIONSHIP = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
_REFERENCE = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_PREFIXES = {
    "http://schemas.openxmlformats.org/drawingml/2006/chart": "c",
    "http://schemas.openxmlformats.org/drawingml/2006/main": "a",
    "http://schemas.openxmlformats.org/presentationml/2006/main": "p",
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main": "w",
}
_EMBEDDED = (".xlsx", ".docx", ".pptx")

_SHAPE = "spPr txPr"
_SCALED = "axId scaling delete axPos majorGridlines minorGridlines title numFmt majorTickMark minorTickMark tickLblPos"
_CROSSED = f"{_SHAPE} crossAx crosses crossesAt"
_LABELLED = "showLegendKey showVal showCatName showSerName showPercent showBubbleSize separator"
_FILL = "a:noFill a:solidFill a:gradFill a:blipFill a:pattFill a:grpFill"
_EFFECTS = "a:effectLst a:effectDag"

# The children of an element in their order; those without a prefix are of the element's own namespace.
_ORDERS = {
    "c:chartSpace": "date1904 lang roundedCorners style clrMapOvr pivotFmts protection chart spPr txPr externalData "
    "printSettings userShapes extLst",
    "c:chart": "title autoTitleDeleted pivotFmts view3D floor sideWall backWall plotArea legend plotVisOnly dispBlanksAs "
    "showDLblsOverMax extLst",
    "c:plotArea": "layout barChart lineChart scatterChart valAx catAx dateAx serAx dTable spPr extLst",
    "c:manualLayout": "layoutTarget xMode yMode wMode hMode x y w h extLst",
    "c:barChart": "barDir grouping varyColors ser dLbls gapWidth overlap serLines axId extLst",
    "c:lineChart": "grouping varyColors ser dLbls dropLines hiLowLines upDownBars marker smooth axId extLst",
    "c:scatterChart": "scatterStyle varyColors ser dLbls axId extLst",
    "c:scaling": "logBase orientation max min extLst",
    "c:valAx": f"{_SCALED} {_CROSSED} crossBetween majorUnit minorUnit dispUnits extLst",
    "c:catAx": f"{_SCALED} {_CROSSED} auto lblAlgn lblOffset tickLblSkip tickMarkSkip noMultiLvlLbl extLst",
    "c:legend": "legendPos legendEntry layout overlay spPr txPr extLst",
    "c:legendEntry": "idx delete txPr extLst",
    "c:ser": "idx order tx spPr invertIfNegative marker dPt dLbls trendline errBars cat xVal val yVal smooth shape extLst",
    "c:dPt": "idx invertIfNegative marker bubble3D explosion spPr extLst",
    "c:dLbls": f"dLbl delete numFmt {_SHAPE} dLblPos {_LABELLED} showLeaderLines leaderLines extLst",
    "c:dLbl": f"idx delete layout tx numFmt {_SHAPE} dLblPos {_LABELLED} extLst",
    "c:marker": "symbol size spPr extLst",
    "c:title": "tx layout overlay spPr txPr extLst",
    "a:ln": f"{_FILL} a:prstDash a:custDash a:round a:bevel a:miter a:headEnd a:tailEnd a:extLst",
    "a:rPr": f"a:ln {_FILL} {_EFFECTS} a:highlight a:latin a:ea a:cs a:sym a:hlinkClick a:hlinkMouseOver a:rtl a:extLst",
    "a:defRPr": f"a:ln {_FILL} {_EFFECTS} a:highlight a:latin a:ea a:cs a:sym a:hlinkClick a:hlinkMouseOver a:rtl a:extLst",
    "a:p": "a:pPr a:r a:br a:fld a:endParaRPr",
    "a:tc": "a:txBody a:tcPr a:extLst",
    "a:tcPr": f"a:lnL a:lnR a:lnT a:lnB a:lnTlToBr a:lnBlToTr a:cell3D {_FILL} a:headers a:extLst",
    "p:sp": "nvSpPr spPr style txBody extLst",
    "p:spPr": f"a:xfrm a:custGeom a:prstGeom {_FILL} a:ln {_EFFECTS} a:scene3d a:sp3d a:extLst",
    "c:spPr": f"a:xfrm a:custGeom a:prstGeom {_FILL} a:ln {_EFFECTS} a:scene3d a:sp3d a:extLst",
    "p:graphicFrame": "nvGraphicFramePr xfrm a:graphic extLst",
    "p:cSld": "bg spTree custDataLst controls extLst",
    "p:presentation": "sldMasterIdLst notesMasterIdLst handoutMasterIdLst sldIdLst sldSz notesSz smartTags embeddedFontLst "
    "custShowLst photoAlbum custDataLst kinsoku defaultTextStyle modifyVerifier extLst",
}
# Where several kinds of children take turns.
_TURNS = ({"a:r", "a:br", "a:fld"}, {"c:valAx", "c:catAx", "c:dateAx", "c:serAx"})


def faults(content: bytes, where: str = "") -> list[str]:
    """What is wrong with a file, one sentence each; nothing where it is sound. Files within it are checked as well."""
    try:
        package = zipfile.ZipFile(io.BytesIO(content))
    except zipfile.BadZipFile:
        return [f"{where}no zip archive"]
    with package:
        parts = {name: package.read(name) for name in package.namelist()}
        doubled = [name for name, n in Counter(name.lower() for name in package.namelist()).items() if n > 1]
    found = [f"{name} is there twice" for name in doubled]
    trees: dict[str, etree._Element] = {}
    for name, part in parts.items():
        if name.endswith((".xml", ".rels")):
            try:
                trees[name] = etree.fromstring(part)
            except etree.XMLSyntaxError as error:
                found.append(f"{name}: {error}")
    found += _content_types(parts, trees)
    found += _relationships(parts, trees)
    for name, tree in trees.items():
        found += [f"{name}: {fault}" for fault in (*_orders(tree), *_doubled_ids(name, tree))]
    for name, part in parts.items():
        if name.endswith(_EMBEDDED):
            found += faults(part, f"{name} → ")
    return [where + fault for fault in found]


def links(content: bytes) -> list[str]:
    """Where a file leads to outside of itself, and files within it."""
    found = []
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        for name in package.namelist():
            if name.endswith(".rels"):
                tree = etree.fromstring(package.read(name))
                found += [one.get("Target") for one in tree.iter(_RELATIONSHIP) if one.get("TargetMode") == "External"]
            elif name.endswith(_EMBEDDED):
                found += links(package.read(name))
    return found


def _content_types(parts: dict[str, bytes], trees: dict[str, etree._Element]) -> Iterator[str]:
    types = trees.get("[Content_Types].xml")
    if types is None:
        yield "[Content_Types].xml is not there"
        return
    defaults = {one.get("Extension").lower() for one in types.iter(_TYPES + "Default")}
    overrides = [one.get("PartName").lstrip("/") for one in types.iter(_TYPES + "Override")]
    yield from (f"{name} has a content type but is not there" for name in overrides if name not in parts)
    yield from (f"{name} has two content types" for name, n in Counter(overrides).items() if n > 1)
    for name in parts:
        if name not in overrides and posixpath.splitext(name)[1].lstrip(".").lower() not in defaults | {""}:
            yield f"{name} has no content type"


def _relationships(parts: dict[str, bytes], trees: dict[str, etree._Element]) -> Iterator[str]:
    reached = {"[Content_Types].xml"}
    named: dict[str, set[str]] = {}
    for name, tree in trees.items():
        if not name.endswith(".rels"):
            continue
        folder, file = posixpath.split(name)
        owner = posixpath.join(posixpath.dirname(folder), file.removesuffix(".rels"))
        reached.add(name)
        if owner and owner not in parts:
            yield f"{name} belongs to no part"
        ids = [one.get("Id") for one in tree.iter(_RELATIONSHIP)]
        named[owner] = set(ids)
        yield from (f"{name}: {one} is there twice" for one, n in Counter(ids).items() if n > 1)
        for one in tree.iter(_RELATIONSHIP):
            if one.get("TargetMode") == "External":
                continue
            target = posixpath.normpath(posixpath.join("/", posixpath.dirname(owner), one.get("Target"))).lstrip("/")
            reached.add(target)
            if target not in parts:
                yield f"{name}: {one.get('Id')} leads to {target}, which is not there"
    yield from (f"{name} is a part to which nothing leads" for name in parts if name not in reached and not name.endswith("/"))
    for name, tree in trees.items():
        used = {value for one in tree.iter() for key, value in one.attrib.items() if key.startswith(_REFERENCE) and value}
        yield from (f"{name}: {one} is no relationship" for one in sorted(used - named.get(name, set())))


def _orders(tree: etree._Element) -> Iterator[str]:
    for element in tree.iter(etree.Element):
        name = _short(element)
        if name not in _ORDERS:
            continue
        prefix = name.split(":")[0]
        order = [one if ":" in one else f"{prefix}:{one}" for one in _ORDERS[name].split()]
        children = [_short(child) for child in element if isinstance(child.tag, str)]
        yield from (f"{name} has {child}, which is no child of it" for child in children if child not in order)
        places = [_place(child, order) for child in children if child in order]
        if places != sorted(places):
            yield f"{name} has its children in the order {', '.join(children)}"


def _place(child: str, order: list[str]) -> int:
    return next((min(map(order.index, turn & set(order))) for turn in _TURNS if child in turn), order.index(child))


def _short(element: etree._Element) -> str:
    name = etree.QName(element)
    return f"{_PREFIXES.get(name.namespace, '?')}:{name.localname}"


def _doubled_ids(part: str, tree: etree._Element) -> Iterator[str]:
    """Objects of a slide have numbers of their own."""
    if part.startswith("ppt/slide"):
        ids = [one.get("id") for one in tree.iter("{http://schemas.openxmlformats.org/presentationml/2006/main}cNvPr")]
        yield from (f"two objects have the number {one}" for one, n in Counter(ids).items() if n > 1)
