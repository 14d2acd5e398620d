import CPangoCairo
import CRSVG

/// The versions of the libraries that draw.
public enum DrawingVersions {
  /// Cairo's, such as `1.16.0`.
  public static var cairo: String { unsafe String(cString: cairo_version_string()) }
  /// Pango's, such as `1.50.12`.
  public static var pango: String { unsafe String(cString: pango_version_string()) }
  /// librsvg's, such as `2.54.7`.
  public static var librsvg: String {
    "\(rsvg_major_version).\(rsvg_minor_version).\(rsvg_micro_version)"
  }
}
