// All that a cell may say, behind one import.
@_exported public import Baselines
@_exported public import Cells
@_exported public import Chapters
@_exported public import Datasets
@_exported public import Digests
@_exported public import Explanations
@_exported public import Figures
@_exported public import Layers
@_exported public import Learning
@_exported public import Metrics
@_exported public import Models
@_exported public import Plots
@_exported public import Projections
@_exported public import Tensors
@_exported public import Text
